import styles from './Desk.module.css'

/** Why there is no desk. */
export const DeskMessage = ({ text }: { text: string }) => (
  <main className={styles.page}>
    <p role="alert">{text}</p>
  </main>
)
