import { daysText } from '../../domain/time/dateText.ts'
import { edtfInWords } from '../../domain/time/dateWords.ts'
import { parseEdtf } from '../../domain/time/edtf.ts'
import { eventDating } from '../../domain/time/eventSpan.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import { useText, useTextsOf } from '../appContext.ts'
import { deskTexts } from './deskTexts.ts'
import { Field } from './Field.tsx'

interface DateFieldProps {
  readonly label: string
  readonly value: string
  readonly zone: TimeZone
  readonly onChange: (value: string) => void
}

/** A date as the record keeps it (EDTF), with what it amounts to said at once. */
export function DateField({ label, value, zone, onChange }: DateFieldProps) {
  const { language, dates } = useText()
  const { date: texts } = useTextsOf(deskTexts)
  const meaning = (): string => {
    const written = value.trim()
    if (written === '') return texts.help
    const parsed = parseEdtf(written)
    if (!parsed.ok) return `${parsed.fault}. ${texts.help}`
    const { span } = eventDating({ eventDate: written }, zone)
    const words = edtfInWords(written, language, dates)
    const finite = Number.isFinite(span.start) && Number.isFinite(span.end)
    const days = finite ? daysText(span, zone, language) : words
    return texts.means(days === words ? words : `${words}: ${days}`)
  }
  return <Field label={label} value={value} help={meaning()} onChange={onChange} />
}
