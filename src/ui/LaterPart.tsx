/**
 * A part of the page that is loaded when it is first wanted. While it is on its way its place says so. Where it
 * cannot be loaded, or fails while it is drawn, its place says that with a way to try again, and the rest of the
 * page stands.
 */
import { Component, type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useText } from './appContext.ts'
import styles from './LaterPart.module.css'
import { isNewerSite, reloadStyleSheets } from './laterFiles.ts'
import type { Catalogue } from './text/catalogue.ts'

/** A component that is imported when it is first wanted. */
export interface LaterComponent<Props> {
  /** What the reader knows the part by. */
  readonly nameOf: (text: Catalogue) => string
  component: ComponentType<Props>
  /** React keeps the outcome of an import, also of one that failed; another attempt needs another import. */
  readonly renew: () => void
}

export function later<Props>(
  nameOf: (text: Catalogue) => string,
  load: () => Promise<ComponentType<Props>>,
): LaterComponent<Props> {
  const imported = () => lazy(async () => ({ default: await load() })) as ComponentType<Props>
  const part: LaterComponent<Props> = {
    nameOf,
    component: imported(),
    renew() {
      part.component = imported()
    },
  }
  return part
}

interface LaterPartProps<Props> {
  readonly of: LaterComponent<Props>
  /** The part has no place of its own on the page: what is said of it lies over the page and can be dismissed. */
  readonly onDismiss?: () => void
  readonly children: (component: ComponentType<Props>) => ReactNode
}

export function LaterPart<Props>({ of, onDismiss, children }: LaterPartProps<Props>) {
  const [attempt, setAttempt] = useState(0)
  const name = of.nameOf(useText())
  const retry = async () => {
    await reloadStyleSheets()
    setAttempt(attempt + 1)
  }
  return (
    <Boundary
      key={attempt}
      onFailed={of.renew}
      instead={
        <PartFailed name={name} again={attempt > 0} onRetry={() => void retry()} onDismiss={onDismiss} />
      }
    >
      <Suspense fallback={<Waiting name={name} over={onDismiss !== undefined} />}>
        {children(of.component)}
      </Suspense>
    </Boundary>
  )
}

interface BoundaryProps {
  readonly instead: ReactNode
  readonly onFailed: () => void
  readonly children: ReactNode
}

class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(): void {
    this.props.onFailed()
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children
  }
}

interface PartFailedProps {
  readonly name: string
  /** It was tried again, and failed again. */
  readonly again?: boolean
  readonly onRetry: () => void
  readonly onDismiss?: (() => void) | undefined
}

/** In place of a part that could not be loaded or drawn: what that means, and what a reader can do. */
export function PartFailed({ name, again = false, onRetry, onDismiss }: PartFailedProps) {
  const { part } = useText()
  const [newer, setNewer] = useState(false)
  useEffect(() => {
    let current = true
    void isNewerSite().then((answer) => current && setNewer(answer))
    return () => {
      current = false
    }
  }, [])
  return (
    <div className={styles.failed} data-over={onDismiss && true} role="alert">
      <p>{newer ? part.newer(name) : part.failed(name)}</p>
      <p>
        {newer || again ? (
          // The address holds the view.
          <button type="button" onClick={() => location.reload()}>
            {newer ? part.loadNewer : part.reload}
          </button>
        ) : null}
        {!newer && (
          <button type="button" onClick={onRetry}>
            {part.retry}
          </button>
        )}
        {onDismiss && (
          <button type="button" onClick={onDismiss}>
            {part.dismiss}
          </button>
        )}
      </p>
    </div>
  )
}

function Waiting({ name, over }: { name: string; over: boolean }) {
  const { part } = useText()
  return (
    <p className={styles.waiting} data-over={over || undefined} role="status">
      {part.waiting(name)}
    </p>
  )
}
