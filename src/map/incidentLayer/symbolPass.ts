/** The draw call of the symbols, and the same call once more into an off-screen picture of row numbers. */
import { symbolNames } from '../../domain/record/collection.ts'
import { type IncidentColours, unitRgb } from '../symbolColours.ts'
import { type InstanceRange, type Instances, instanceBytes } from './instances.ts'
import { siteTableWidth } from './layerFrame.ts'
import { linkProgram, type Program } from './program.ts'
import { idWidth, symbolAttribute, symbolFragmentSource, symbolVertexSource } from './symbolShader.ts'
import type { WindowRanks } from './windowRanks.ts'

/** Everything a draw call of the symbols depends on besides its buffers. */
export interface SymbolDraw {
  readonly ranges: readonly InstanceRange[]
  readonly ranks: WindowRanks
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly colours: IncidentColours
  readonly highlighted: number | null
  readonly selected: number | null
}

/** Half the side of a symbol's quad, pixels: the shape, its outlines and the ring of a marked one. */
const quadRadius = 14

export class SymbolPass {
  readonly #gl: WebGL2RenderingContext
  readonly #visible: Program
  readonly #vertices: WebGLVertexArrayObject
  readonly #buffer: WebGLBuffer
  readonly #sites: WebGLTexture
  #siteRows = 0
  #identifying: Program | null = null
  readonly #dressed = new Map<Program, { readonly colours: IncidentColours; readonly pixelRatio: number }>()

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl
    this.#visible = linkProgram(gl, symbolVertexSource(false), symbolFragmentSource(false))
    this.#vertices = gl.createVertexArray()
    this.#buffer = gl.createBuffer()
    this.#sites = gl.createTexture()
    gl.bindVertexArray(this.#vertices)
    for (const location of Object.values(symbolAttribute)) {
      gl.enableVertexAttribArray(location)
      gl.vertexAttribDivisor(location, 1)
    }
    gl.bindVertexArray(null)
    gl.bindTexture(gl.TEXTURE_2D, this.#sites)
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST)
    }
  }

  setInstances(instances: Instances): void {
    const gl = this.#gl
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer)
    gl.bufferData(
      gl.ARRAY_BUFFER,
      new Uint8Array(instances.data, 0, instances.count * instanceBytes),
      gl.STATIC_DRAW,
    )
  }

  /** `table`: four floats a site, whole rows of `siteTableWidth` sites. */
  setSites(table: Float32Array): void {
    const gl = this.#gl
    const rows = table.length / (4 * siteTableWidth)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.#sites)
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
    if (rows === this.#siteRows) {
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, siteTableWidth, rows, gl.RGBA, gl.FLOAT, table)
    } else {
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, siteTableWidth, rows, 0, gl.RGBA, gl.FLOAT, table)
      this.#siteRows = rows
    }
  }

  draw(draw: SymbolDraw): void {
    this.#call(this.#visible, draw, { height: 1 })
  }

  /** Row numbers of the instances that `draw` lets through, one entry an instance, in no order. */
  identify(draw: SymbolDraw): number[] {
    const gl = this.#gl
    const total = draw.ranges.reduce((sum, { count }) => sum + count, 0)
    if (total === 0 || gl.isContextLost()) return []
    const height = Math.ceil(total / idWidth)
    const texture = gl.createTexture()
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, texture)
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, idWidth, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null)
    const framebuffer = gl.createFramebuffer()
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer)
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0)
    gl.viewport(0, 0, idWidth, height)
    for (const state of [gl.BLEND, gl.DEPTH_TEST, gl.STENCIL_TEST, gl.SCISSOR_TEST, gl.CULL_FACE])
      gl.disable(state)
    gl.colorMask(true, true, true, true)
    gl.clearColor(0, 0, 0, 0)
    gl.clear(gl.COLOR_BUFFER_BIT)

    this.#identifying ??= linkProgram(gl, symbolVertexSource(true), symbolFragmentSource(true))
    this.#call(this.#identifying, draw, { height })
    const pixels = new Uint8Array(idWidth * height * 4)
    gl.readPixels(0, 0, idWidth, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.deleteFramebuffer(framebuffer)
    gl.deleteTexture(texture)
    return rowsInPixels(pixels)
  }

  #call(program: Program, draw: SymbolDraw, id: { height: number }): void {
    const gl = this.#gl
    const { ranks } = draw
    program.activate()
    gl.bindVertexArray(this.#vertices)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.#sites)
    const { startBefore, endFrom, certainFrom, certainBefore } = ranks
    gl.uniform4ui(program.uniform('u_window'), startBefore, endFrom, certainFrom, certainBefore)
    gl.uniform2f(program.uniform('u_viewport'), draw.width, draw.height)
    const marked = [draw.highlighted, draw.selected].map((row) => (row === null ? 0 : row + 1))
    gl.uniform2uiv(program.uniform('u_marked'), marked)
    gl.uniform2f(program.uniform('u_idSize'), idWidth, id.height)
    const dressed = this.#dressed.get(program)
    if (dressed?.colours !== draw.colours || dressed.pixelRatio !== draw.pixelRatio)
      this.#dress(program, draw)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer)
    let before = 0
    for (const { first, count } of draw.ranges) {
      // WebGL2 has no base instance: each range starts its attributes further into the buffer.
      const offset = first * instanceBytes
      gl.vertexAttribPointer(symbolAttribute.seat, 2, gl.FLOAT, false, instanceBytes, offset)
      gl.vertexAttribIPointer(symbolAttribute.ranks, 2, gl.UNSIGNED_INT, instanceBytes, offset + 8)
      gl.vertexAttribIPointer(symbolAttribute.identity, 3, gl.UNSIGNED_INT, instanceBytes, offset + 16)
      gl.uniform1i(program.uniform('u_idFirst'), before)
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count)
      before += count
    }
    gl.bindVertexArray(null)
  }

  /** Uniforms that stay from frame to frame. */
  #dress(program: Program, { colours, pixelRatio }: SymbolDraw): void {
    const gl = this.#gl
    gl.uniform1i(program.uniform('u_sites'), 0)
    gl.uniform1f(program.uniform('u_quad'), quadRadius)
    gl.uniform1f(program.uniform('u_pixelRatio'), pixelRatio)
    gl.uniform3fv(
      program.uniform('u_colours'),
      symbolNames.flatMap((name) => unitRgb(colours.symbols[name])),
    )
    gl.uniform3fv(program.uniform('u_ground'), unitRgb(colours.ground))
    gl.uniform3fv(program.uniform('u_ink'), unitRgb(colours.ink))
    gl.uniform3fv(program.uniform('u_accent'), unitRgb(colours.accent))
    this.#dressed.set(program, { colours, pixelRatio })
  }

  destroy(): void {
    const gl = this.#gl
    gl.deleteProgram(this.#visible.program)
    if (this.#identifying) gl.deleteProgram(this.#identifying.program)
    gl.deleteVertexArray(this.#vertices)
    gl.deleteBuffer(this.#buffer)
    gl.deleteTexture(this.#sites)
  }
}

/** The identification picture back into rows: four bytes hold row + 1, nothing drawn is zero. */
function rowsInPixels(pixels: Uint8Array): number[] {
  const rows: number[] = []
  const view = new DataView(pixels.buffer)
  for (let byte = 0; byte < pixels.length; byte += 4) {
    const number = view.getUint32(byte, true)
    if (number > 0) rows.push(number - 1)
  }
  return rows
}
