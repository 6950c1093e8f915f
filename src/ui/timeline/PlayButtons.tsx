import { useState } from 'react'
import { type PlayMode, type PlaySpeed, playSpeeds } from './playback.ts'
import styles from './TimelinePanel.module.css'
import type { TimelineTexts } from './timelineTexts.ts'

export interface PlayButtonsProps {
  readonly texts: TimelineTexts
  readonly playing: boolean
  readonly onPlay: () => void
  readonly onStep: (direction: 1 | -1) => void
  readonly onChoose: (mode: PlayMode, speed: PlaySpeed) => void
}

const modes: readonly PlayMode[] = ['time', 'incident']

/** Play, pause, previous and next incident, and how to play. */
export function PlayButtons({ texts, playing, onPlay, onStep, onChoose }: PlayButtonsProps) {
  const [pace, setPace] = useState('time normal')
  const label = { time: texts.byTime, incident: texts.byIncident }
  return (
    <>
      <div className={styles.play}>
        <IconButton
          label={playing ? texts.pause : texts.play}
          path={playing ? 'M3 2.5h3v9H3zM8 2.5h3v9H8z' : 'M4 2.2 11.5 7 4 11.8Z'}
          filled
          onPress={onPlay}
        />
        <IconButton label={texts.previousIncident} path="M8.5 3 4.5 7l4 4" onPress={() => onStep(-1)} />
        <IconButton label={texts.nextIncident} path="m5.5 3 4 4-4 4" onPress={() => onStep(1)} />
      </div>
      <select
        className={styles.pace}
        aria-label={`${texts.playBy}, ${texts.speed}`}
        value={pace}
        onChange={({ target }) => {
          setPace(target.value)
          const mode = modes.find((name) => target.value.startsWith(name)) ?? 'time'
          onChoose(mode, playSpeeds.find((name) => target.value.endsWith(name)) ?? 'normal')
        }}
      >
        {modes.map((mode) => (
          <optgroup key={mode} label={label[mode]}>
            {playSpeeds.map((speed) => (
              <option key={speed} value={`${mode} ${speed}`}>
                {texts[speed]} {label[mode]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </>
  )
}

interface IconButtonProps {
  readonly label: string
  readonly path: string
  readonly filled?: boolean
  readonly onPress: () => void
}

function IconButton({ label, path, filled = false, onPress }: IconButtonProps) {
  return (
    <button type="button" className={styles.icon} aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 14 14" aria-hidden="true" data-filled={filled}>
        <path d={path} />
      </svg>
    </button>
  )
}
