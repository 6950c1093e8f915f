/** The draw calls of what symbols stand on: discs and counted circles, then leaders and true points. */
import { type IncidentColours, unitRgb } from '../symbolColours.ts'
import { bodyBytes, bodyFloat, bodyFragmentSource, bodyPass, bodyVertexSource } from './bodyShader.ts'
import { digitSize, digitTexture } from './digitAtlas.ts'
import { linkProgram, type Program } from './program.ts'

export interface BodyDraw {
  readonly floats: Float32Array
  /** How many bodies from the first have a disc. */
  readonly withDisc: number
  readonly count: number
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly colours: IncidentColours
}

export class BodyPass {
  readonly #gl: WebGL2RenderingContext
  readonly #program: Program
  readonly #vertices: WebGLVertexArrayObject
  readonly #buffer: WebGLBuffer
  #digits: WebGLTexture | null = null
  #digitsFor = 0
  #dressed: { readonly colours: IncidentColours; readonly pixelRatio: number } | null = null

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl
    this.#program = linkProgram(gl, bodyVertexSource, bodyFragmentSource)
    this.#vertices = gl.createVertexArray()
    this.#buffer = gl.createBuffer()
    gl.bindVertexArray(this.#vertices)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer)
    for (const [location, size, first] of [
      [0, 3, bodyFloat.disc],
      [1, 4, bodyFloat.leader],
      [2, 4, bodyFloat.state],
    ] as const) {
      gl.enableVertexAttribArray(location)
      gl.vertexAttribPointer(location, size, gl.FLOAT, false, bodyBytes, first * 4)
      gl.vertexAttribDivisor(location, 1)
    }
    gl.bindVertexArray(null)
  }

  /** The page's fonts have come: digits are drawn again in them. */
  renewDigits(): void {
    this.#digitsFor = 0
  }

  draw(draw: BodyDraw): void {
    const gl = this.#gl
    const { activate, uniform } = this.#program
    const { colours } = draw
    gl.activeTexture(gl.TEXTURE0)
    if (!this.#digits || this.#digitsFor !== draw.pixelRatio) {
      if (this.#digits) gl.deleteTexture(this.#digits)
      this.#digits = digitTexture(gl, draw.pixelRatio)
      this.#digitsFor = draw.pixelRatio
    }
    gl.bindTexture(gl.TEXTURE_2D, this.#digits)
    activate()
    gl.bindVertexArray(this.#vertices)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer)
    gl.bufferData(gl.ARRAY_BUFFER, draw.floats, gl.DYNAMIC_DRAW)
    gl.uniform2f(uniform('u_viewport'), draw.width, draw.height)
    if (this.#dressed?.colours !== colours || this.#dressed.pixelRatio !== draw.pixelRatio) this.#dress(draw)
    for (const [pass, count] of [
      [bodyPass.discs, draw.withDisc],
      [bodyPass.leaders, draw.count],
      [bodyPass.truePoints, draw.count],
    ] as const) {
      gl.uniform1i(uniform('u_pass'), pass)
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count)
    }
    gl.bindVertexArray(null)
  }

  /** Uniforms that stay from frame to frame. */
  #dress({ colours, pixelRatio }: BodyDraw): void {
    const gl = this.#gl
    const { uniform } = this.#program
    gl.uniform1f(uniform('u_pixelRatio'), pixelRatio)
    gl.uniform1i(uniform('u_digits'), 0)
    gl.uniform2f(uniform('u_digit'), digitSize.width, digitSize.height)
    gl.uniform3fv(uniform('u_ground'), unitRgb(colours.ground))
    gl.uniform3fv(uniform('u_rim'), unitRgb(colours.rim))
    gl.uniform3fv(uniform('u_leader'), unitRgb(colours.leader))
    gl.uniform3fv(uniform('u_ink'), unitRgb(colours.ink))
    gl.uniform3fv(uniform('u_accent'), unitRgb(colours.accent))
    this.#dressed = { colours, pixelRatio }
  }

  destroy(): void {
    const gl = this.#gl
    gl.deleteProgram(this.#program.program)
    gl.deleteVertexArray(this.#vertices)
    gl.deleteBuffer(this.#buffer)
    gl.deleteTexture(this.#digits)
  }
}
