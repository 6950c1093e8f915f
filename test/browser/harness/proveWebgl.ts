import { launchBrowser } from './launchBrowser.ts'

/** @throws {Error} when the browser does not start, or starts and cannot draw with WebGL2. */
export async function proveWebgl(executablePath: string): Promise<void> {
  const browser = await launchBrowser(executablePath)
  try {
    const page = await browser.newPage()
    const pixel = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2')
      if (!gl) return null
      gl.clearColor(0, 1, 0, 1)
      gl.clear(gl.COLOR_BUFFER_BIT)
      const read = new Uint8Array(4)
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, read)
      return [...read]
    })
    if (pixel?.join() !== '0,255,0,255') throw new Error('it starts, and has no WebGL2 to draw with')
  } finally {
    await browser.close()
  }
}
