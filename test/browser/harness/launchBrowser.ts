import { type Browser, chromium } from 'playwright-core'

/**
 * Draws in software, so that every machine draws the same, and looks up no host but this machine: a request that
 * leaves is a fault, and must be one without a network, too.
 */
const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/**
 * For browsers whose speed nobody measures: where the card is software, a page is painted sooner without it. Some are
 * told by their distribution to paint with it.
 */
export const paintedByProcessor = ['--disable-gpu-rasterization']

/** For pages without WebGL, which are then put together without the card as well. */
export const withoutCard = [...paintedByProcessor, '--disable-gpu-compositing']

/** `flagsBeside`: further command-line switches, such as those that let a test collect garbage. */
export const launchBrowser = (
  executablePath: string,
  flagsBeside: readonly string[] = [],
): Promise<Browser> => chromium.launch({ executablePath, headless: true, args: [...flags, ...flagsBeside] })
