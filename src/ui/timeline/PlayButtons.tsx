import { useState } from 'react'
import { type PlayMode, type PlaySpeed, playSpeeds } from './playback.ts'
import styles from './TimelinePanel.module.css'
import type { TimelineTexts } from './timelineTexts.ts'

export interface PlayButtonsProps {
  readonly texts: TimelineTexts
  readonly playing: boolean
  readonly onPlay: () => void
  readonly onStep: (direction: 1 | -1) => void
  readonly onEpisode: (direction: 1 | -1) => void
  readonly onChoose: (mode: PlayMode, speed: PlaySpeed) => void
  /** The steps from episode to episode stand elsewhere. */
  readonly compact: boolean
}

const modes: readonly PlayMode[] = ['time', 'incident']

/** Play, pause, previous and next incident and episode, and how to play. */
export function PlayButtons({
  texts,
  playing,
  compact,
  onPlay,
  onStep,
  onEpisode,
  onChoose,
}: PlayButtonsProps) {
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
        {!compact && <EpisodeButton texts={texts} direction={-1} onEpisode={onEpisode} />}
        <IconButton label={texts.previousIncident} path="M8.5 3 4.5 7l4 4" onPress={() => onStep(-1)} />
        <IconButton label={texts.nextIncident} path="m5.5 3 4 4-4 4" onPress={() => onStep(1)} />
        {!compact && <EpisodeButton texts={texts} direction={1} onEpisode={onEpisode} />}
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

interface EpisodeButtonProps extends Pick<PlayButtonsProps, 'texts' | 'onEpisode'> {
  readonly direction: 1 | -1
}

/** Takes the stretch before or after the one the window begins in. */
export function EpisodeButton({ texts, direction, onEpisode }: EpisodeButtonProps) {
  return (
    <IconButton
      label={direction < 0 ? texts.previousEpisode : texts.nextEpisode}
      path={direction < 0 ? 'M7 3 3.5 7 7 11M11 3 7.5 7l3.5 4' : 'm7 3 3.5 4L7 11M3 3l3.5 4L3 11'}
      onPress={() => onEpisode(direction)}
    />
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
