/** A pin seen from its side. */
export function PinIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M5 1.5h6l-.8 1.3.5 4 2 2.2v1H8.7V14L8 15.5 7.3 14v-4H3.3V9l2-2.2.5-4z" fill="currentColor" />
    </svg>
  )
}
