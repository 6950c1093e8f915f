/** Compiles a pair of shaders; a failure is our own mistake, so it throws. */

/** A number as GLSL writes one that is not whole. */
export const glslFloat = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value))

export interface Program {
  readonly program: WebGLProgram
  /** Makes it the program of the next draw calls. */
  activate(): void
  uniform(name: string): WebGLUniformLocation | null
}

export function linkProgram(
  gl: WebGL2RenderingContext,
  vertexSource: string,
  fragmentSource: string,
): Program {
  const program = gl.createProgram()
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertexSource],
    [gl.FRAGMENT_SHADER, fragmentSource],
  ] as const) {
    const shader = gl.createShader(kind)
    // null only while the context is lost: everything is made again when it returns.
    if (!shader) continue
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
    gl.deleteShader(shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader))
    throw new Error(`shader: ${[gl.getProgramInfoLog(program), ...logs].filter(Boolean).join('\n')}`)
  }
  const locations = new Map<string, WebGLUniformLocation | null>()
  return {
    program,
    activate: () => {
      gl.useProgram(program)
    },
    uniform: (name) => {
      const known = locations.get(name)
      if (known !== undefined) return known
      const location = gl.getUniformLocation(program, name)
      locations.set(name, location)
      return location
    },
  }
}
