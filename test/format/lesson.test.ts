import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reveals, type Step } from '../../src/domain/record/episode.ts'
import { type Lesson, ownLessonId } from '../../src/domain/view/lesson.ts'
import { withMove, withoutStep, withReveal, withStep } from '../../src/domain/view/ownLesson.ts'
import { startView } from '../../src/domain/view/view.ts'
import { carriedLimit, packLesson, unpackLesson } from '../../src/format/link/lessonLink.ts'
import { recordedView, viewRecord } from '../../src/format/link/recordedView.ts'
import { readLesson, writeLesson } from '../../src/format/read/lessonFile.ts'
import { theDataset as dataset } from '../fixtures/theDataset.ts'

const { version } = dataset.card
const read = (text: string) => readLesson(text, version, (id) => dataset.rowOf.has(id))

const words = fc.record({ en: fc.string() })
const step = (id: string): fc.Arbitrary<Step> =>
  fc.record(
    {
      id: fc.constant(id),
      title: words,
      text: words,
      question: words,
      note: words,
      reveal: fc.subarray([...reveals]),
      view: fc.constantFrom(...dataset.episodes.flatMap(({ steps }) => steps.map(({ view }) => view))),
    },
    { requiredKeys: ['id', 'title', 'text', 'reveal', 'view'] },
  )
const lesson: fc.Arbitrary<Lesson> = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    id: fc.constant(ownLessonId),
    title: words,
    steps: fc.tuple(...Array.from({ length: count }, (_, position) => step(`s${position}`))),
  }),
)

describe('The file of a lesson', () => {
  test('is read as it was written, whatever the words', () => {
    fc.assert(
      fc.property(lesson, (any) => {
        expect(read(writeLesson(any, version))).toEqual({ lesson: any, issues: [] })
      }),
    )
  })

  test('keeps its sound steps when one is faulty, and says where the fault is', () => {
    const [first, second] = dataset.episodes.flatMap(({ steps }) => steps)
    const text = JSON.stringify(
      {
        lessonVersion: 1,
        title: { en: 'Mine' },
        steps: [first, { ...second, view: 'north' }, { ...first, id: 'x' }],
      },
      null,
      2,
    )
    const { lesson: kept, issues } = read(text)
    expect(kept?.steps.map(({ id }) => id)).toEqual([first?.id, 'x'])
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ severity: 'fault', pointer: 'steps[1].view' })
    expect(text.split('\n')[(issues[0]?.line ?? 0) - 1]).toContain('"view": "north"')
    expect(issues[0]?.remedy).toContain('the step is left out')
  })

  test.each([
    ['{"lessonVersion": 1,\n "steps": [', 'This is no JSON', 2],
    ['[]', 'a list, not a lesson', 1],
    ['{"title": {"en": "x"}}', 'There is no list of steps', 1],
    ['{"lessonVersion": 1, "title": {"en": "x"}, "steps": []}', 'There are no steps', 1],
  ])('%j is refused in words', (text, says, line) => {
    const { lesson: none, issues } = read(text)
    expect(none).toBeNull()
    expect(issues[0]?.message).toContain(says)
    expect(issues[0]?.line).toBe(line)
    expect(issues[0]?.remedy).not.toBe('')
  })

  test('says that it was made with other data, and which incident these do not have', () => {
    const view = { viewVersion: 1 as const, incident: 'gone' }
    const made = { id: 'own', title: { en: 'x' }, steps: [] }
    const { lesson: kept, issues } = read(writeLesson(withStep(made, view, { en: 'y' }), '0.9.0'))
    expect(kept?.steps).toHaveLength(1)
    expect(issues.map(({ severity, pointer }) => [severity, pointer])).toEqual([
      ['remark', 'steps[0].view.incident'],
      ['remark', 'datasetVersion'],
    ])
  })
})

describe('A link that carries a lesson', () => {
  test('gives back the text that was packed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        const carried = await packLesson(text)
        expect(carried).toMatch(/^[\w-]+$/)
        expect(await unpackLesson(carried ?? '')).toBe(text)
      }),
    )
  })

  test('has room for the longest lesson of the dataset, and for no more than a link keeps', async () => {
    for (const { id, title, steps } of dataset.episodes) {
      expect((await packLesson(writeLesson({ id, title, steps }, version)))?.length).toBeLessThan(
        carriedLimit,
      )
    }
    const noise = Array.from({ length: 200 }, (_, at) =>
      createHash('sha256').update(`${at}`).digest('hex'),
    ).join('')
    expect(await packLesson(noise)).toBeNull()
  })

  test.each(['', 'A', '____', 'not base64 at all!'])(
    'damaged as %j gives nothing, and throws nothing',
    async (carried) => {
      const text = await unpackLesson(carried)
      expect(text === null || text === '').toBe(true)
    },
  )
})

describe('A view as a step keeps it', () => {
  test('is the view that the step shows', () => {
    const { zone } = dataset
    for (const { view } of dataset.episodes.flatMap(({ steps }) => steps)) {
      expect(viewRecord({ ...startView, ...recordedView(view, zone) }, zone)).toEqual(view)
    }
    const filtered = {
      ...startView,
      axis: 'linear' as const,
      filter: { ...startView.filter, groups: ['clash'] },
    }
    expect(recordedView(viewRecord(filtered, zone), zone)).toMatchObject({
      axis: 'linear',
      filter: filtered.filter,
    })
  })
})

describe('Putting a lesson together', () => {
  const view = { viewVersion: 1 as const }
  const three = ['a', 'b', 'c'].reduce((made, name) => withStep(made, view, { en: name }), {
    id: 'own',
    title: { en: '' },
    steps: [],
  } as Lesson)
  const order = (made: Lesson): string => made.steps.map(({ title }) => title['en']).join('')

  test('a step moves one place, and stays at the ends', () => {
    const [a, , c] = three.steps
    expect(order(withMove(three, a?.id ?? '', 1))).toBe('bac')
    expect(order(withMove(three, a?.id ?? '', -1))).toBe('abc')
    expect(order(withMove(three, c?.id ?? '', 1))).toBe('abc')
  })

  test('a step added after another was taken out has an id of its own', () => {
    const shorter = withoutStep(three, three.steps[0]?.id ?? '')
    const ids = withStep(shorter, view, { en: 'd' }).steps.map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
  })

  test('what is kept back is told in the usual order, in whatever order it was chosen', () => {
    expect(
      ['checks', 'quote', 'speaker'].reduce<Step['reveal']>(
        (so, part) => withReveal(so, part as 'quote'),
        [],
      ),
    ).toEqual(['quote', 'speaker', 'checks'])
    expect(withReveal(['quote', 'checks'], 'quote')).toEqual(['checks'])
  })
})
