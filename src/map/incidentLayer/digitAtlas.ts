/** The ten digits as one strip of a texture, so that the number in a circle is drawn in the same frame as the symbols. */

/** Size of one digit in CSS pixels. */
export const digitSize = { width: 7.6, height: 16 } as const

/** A texture whose alpha is the digits side by side, drawn in the page's own type. */
export function digitTexture(gl: WebGL2RenderingContext, pixelRatio: number): WebGLTexture {
  const canvas = document.createElement('canvas')
  const scale = Math.max(2, pixelRatio)
  canvas.width = Math.ceil(digitSize.width * scale) * 10
  canvas.height = Math.ceil(digitSize.height * scale)
  const context = canvas.getContext('2d')
  if (context) {
    context.font = `600 ${12.5 * scale}px Inter, system-ui, sans-serif`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    for (let digit = 0; digit < 10; digit++) {
      context.fillText(String(digit), ((digit + 0.5) * canvas.width) / 10, canvas.height / 2 + 0.5 * scale)
    }
  }
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas)
  gl.generateMipmap(gl.TEXTURE_2D)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
  return texture
}
