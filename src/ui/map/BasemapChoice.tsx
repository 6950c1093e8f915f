/**
 * The choice between the embedded basemap and the street maps that the operator offers. Buttons and not radio
 * buttons: arrow keys that go through a radio group choose on the way, and here a choice asks another host.
 */
import { useEffect, useId, useRef, useState } from 'react'
import type { StreetMapOffer } from '../../domain/view/streetMap.ts'
import type { openStreets } from '../../map/streets/openStreets.ts'
import type { Streets, StreetsAnswer } from '../../map/streets/streets.ts'
import { useTextsOf } from '../appContext.ts'
import type { Notice } from '../shell/notice.ts'
import { phone } from '../useMedia.ts'
import styles from './BasemapChoice.module.css'
import { basemapTexts } from './basemapTexts.ts'
import controls from './MapControls.module.css'

/** Streets that are on the map, with the line that credits all of it. */
export interface ChosenStreets {
  readonly streets: Streets
  readonly credit: string
}

interface BasemapChoiceProps {
  readonly offers: readonly StreetMapOffer[]
  readonly onChoose: (chosen: ChosenStreets | null) => void
  readonly onNotice: (notice: Notice | null) => void
}

/** Failures are told apart, so that one that was dismissed does not silence the next. */
let failures = 0

export function BasemapChoice({ offers, onChoose, onNotice }: BasemapChoiceProps) {
  const texts = useTextsOf(basemapTexts)
  const [shown, setShown] = useState<StreetMapOffer | null>(null)
  const [asked, setAsked] = useState<StreetMapOffer | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const attempt = useRef<AbortController | null>(null)
  useEffect(() => () => attempt.current?.abort(), [])

  const choose = async (offer: StreetMapOffer | null): Promise<void> => {
    attempt.current?.abort()
    const controller = new AbortController()
    attempt.current = controller
    const show = (chosen: ChosenStreets | null): void => {
      setAsked(null)
      setShown(chosen && offer)
      onChoose(chosen)
    }
    const fail = (what: string): void => {
      // Tiles fail by the dozen; the first ends it.
      if (controller.signal.aborted) return
      controller.abort()
      show(null)
      failures += 1
      onNotice({ id: `basemap-${failures}`, kind: 'said', message: `${what} ${texts.stillThere}` })
    }
    onNotice(null)
    if (!offer) return show(null)
    setAsked(offer)
    const host = hostOf(offer)
    const answer = await askFor(offer, {
      signal: controller.signal,
      onFailed: () => fail(texts.failed.stopped(host)),
    })
    if (controller.signal.aborted) return
    if (answer.kind === 'streets') {
      show({ streets: answer.streets, credit: texts.credit(answer.streets.attribution) })
    } else if (answer.kind === 'elsewhere') fail(texts.failed.elsewhere(host, answer.tileHost))
    else fail(texts.failed[answer.kind](host))
  }

  const wanted = asked ?? shown
  return (
    <>
      <div className={controls.zoom}>
        <button
          ref={button}
          type="button"
          className={styles.button}
          popoverTarget={panelId}
          aria-label={texts.title}
          title={texts.title}
          data-busy={asked !== null || undefined}
        >
          <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" className={styles.icon}>
            <path d="M8 1.8 14 5 8 8.2 2 5zM2.6 8 8 10.9 13.4 8M2.6 11 8 13.9 13.4 11" />
          </svg>
        </button>
      </div>
      <section
        id={panelId}
        popover="auto"
        className={styles.panel}
        aria-label={texts.title}
        onBeforeToggle={({ currentTarget }) => button.current && standBeside(button.current, currentTarget)}
      >
        <h2>{texts.title}</h2>
        <Choice
          title={texts.embedded}
          note={texts.embeddedNote}
          pressed={wanted === null}
          onPress={() => void choose(null)}
        />
        {offers.map((offer) => (
          <Choice
            key={offer.kind}
            title={texts.streets[offer.kind]}
            note={isOwn(offer) ? texts.sameHost : texts.otherHost(hostOf(offer))}
            pressed={wanted === offer}
            onPress={() => void choose(offer)}
          />
        ))}
        <p>{offers.every(isOwn) ? texts.promise : `${texts.learns} ${texts.promise}`}</p>
        <p role="status" className={styles.status}>
          {asked && texts.asking(hostOf(asked))}
        </p>
      </section>
    </>
  )
}

interface ChoiceProps {
  readonly title: string
  readonly note: string
  readonly pressed: boolean
  readonly onPress: () => void
}

function Choice({ title, note, pressed, onPress }: ChoiceProps) {
  const noteId = useId()
  return (
    <div className={styles.choice}>
      <button type="button" aria-pressed={pressed} aria-describedby={noteId} onClick={onPress}>
        {title}
      </button>
      <small id={noteId}>{note}</small>
    </div>
  )
}

/** Pixels between the panel and its button, and around it. */
const air = 8

/** To the left of its button where there is room, else over it; a panel on the top layer knows no neighbour. */
function standBeside(button: HTMLElement, panel: HTMLElement): void {
  const { left, top, bottom } = button.getBoundingClientRect()
  const small = phone.matches
  panel.style.right = small ? `${air}px` : `${innerWidth - left + air}px`
  panel.style.bottom = `${innerHeight - (small ? top - air : bottom)}px`
  panel.style.maxHeight = `${(small ? top - air : bottom) - air}px`
}

const hostOf = ({ address }: StreetMapOffer): string => new URL(address).host

const isOwn = ({ address }: StreetMapOffer): boolean => new URL(address).origin === location.origin

/** The code that draws streets is loaded by the first that is asked for. */
async function askFor(
  offer: StreetMapOffer,
  asking: Parameters<typeof openStreets>[1],
): Promise<StreetsAnswer | { readonly kind: 'broken' }> {
  try {
    const { openStreets } = await import('../../map/streets/openStreets.ts')
    return await openStreets(offer, asking)
  } catch {
    return { kind: 'broken' }
  }
}
