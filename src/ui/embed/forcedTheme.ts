/**
 * A theme that an embedder chose over the reader's device: style sheets stay as they are, and the media queries that
 * ask the device are answered by hand. Call again after a style sheet has come late.
 */
export function forceTheme(theme: 'light' | 'dark'): void {
  document.documentElement.style.colorScheme = theme
  for (const sheet of document.styleSheets) answer(sheet.cssRules, theme)
}

function answer(rules: CSSRuleList, theme: 'light' | 'dark'): void {
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule)) continue
    const [, asked] = /prefers-color-scheme:\s*(light|dark)/.exec(rule.conditionText) ?? []
    // Paper is white, whatever theme the screen has.
    if (asked) rule.media.mediaText = asked !== theme ? 'not all' : theme === 'dark' ? 'screen' : 'all'
    else answer(rule.cssRules, theme)
  }
}
