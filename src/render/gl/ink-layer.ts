// A MapLibre custom layer that paints the screen-space shapes between ground and symbols, in the same frame as the map itself.
import type { CustomLayerInterface } from 'maplibre-gl'
import type { InkShape } from '../ink.ts'
import { meshOf, VERTEX_FLOATS } from './ink-mesh.ts'

const VERTEX = `#version 300 es
in vec2 a_pos; in vec3 a_line; in vec4 a_color; in vec3 a_dash;
uniform vec2 u_size;
out vec3 v_line; out vec4 v_color; out vec3 v_dash;
void main() {
  v_line = a_line; v_color = a_color; v_dash = a_dash;
  gl_Position = vec4(a_pos.x / u_size.x * 2.0 - 1.0, 1.0 - a_pos.y / u_size.y * 2.0, 0.0, 1.0);
}`

// v_line: distance from the middle, half width, distance along. v_dash: on, period, round. All in CSS pixels.
const FRAGMENT = `#version 300 es
precision highp float;
in vec3 v_line; in vec4 v_color; in vec3 v_dash;
uniform float u_soft;
out vec4 color;
void main() {
  float across = abs(v_line.x);
  float alpha = 1.0 - smoothstep(v_line.y - u_soft, v_line.y + u_soft, across);
  if (v_dash.y > 0.0) {
    float m = mod(v_line.z, v_dash.y);
    if (v_dash.z > 0.5) {
      float along = min(m, v_dash.y - m);
      alpha = 1.0 - smoothstep(v_line.y - u_soft, v_line.y + u_soft, length(vec2(along, across)));
    } else {
      alpha *= smoothstep(-u_soft, u_soft, m) * (1.0 - smoothstep(v_dash.x - u_soft, v_dash.x + u_soft, m));
    }
  }
  color = v_color * alpha;
}`

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type)
  if (!shader) throw new Error('The graphics context is gone')
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  return shader
}

type Program = { readonly program: WebGLProgram; readonly vao: WebGLVertexArrayObject; readonly buffer: WebGLBuffer }

/** `shapes` is asked once per frame, so that threads follow a moving map without lag. */
export function createInkLayer(
  id: string,
  shapes: () => readonly InkShape[],
  size: () => { width: number; height: number; ratio: number },
): CustomLayerInterface {
  let made: Program | null = null
  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    onAdd(_map, context) {
      const gl = context as WebGL2RenderingContext
      const program = gl.createProgram()
      const vao = gl.createVertexArray()
      const buffer = gl.createBuffer()
      if (!program || !vao || !buffer) return
      gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, VERTEX))
      gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, FRAGMENT))
      gl.linkProgram(program)
      gl.bindVertexArray(vao)
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
      let offset = 0
      for (const [name, count] of [
        ['a_pos', 2],
        ['a_line', 3],
        ['a_color', 4],
        ['a_dash', 3],
      ] as const) {
        const location = gl.getAttribLocation(program, name)
        gl.enableVertexAttribArray(location)
        gl.vertexAttribPointer(location, count, gl.FLOAT, false, VERTEX_FLOATS * 4, offset * 4)
        offset += count
      }
      gl.bindVertexArray(null)
      made = { program, vao, buffer }
    },
    onRemove(_map, context) {
      const gl = context as WebGL2RenderingContext
      if (!made) return
      gl.deleteProgram(made.program)
      gl.deleteVertexArray(made.vao)
      gl.deleteBuffer(made.buffer)
      made = null
    },
    render(context) {
      const gl = context as WebGL2RenderingContext
      if (!made) return
      const mesh = meshOf(shapes())
      if (mesh.length === 0) return
      const { width, height, ratio } = size()
      gl.useProgram(made.program)
      gl.bindVertexArray(made.vao)
      gl.bindBuffer(gl.ARRAY_BUFFER, made.buffer)
      gl.bufferData(gl.ARRAY_BUFFER, mesh, gl.STREAM_DRAW)
      gl.uniform2f(gl.getUniformLocation(made.program, 'u_size'), width, height)
      gl.uniform1f(gl.getUniformLocation(made.program, 'u_soft'), 0.6 / ratio)
      gl.disable(gl.DEPTH_TEST)
      gl.disable(gl.STENCIL_TEST)
      gl.disable(gl.CULL_FACE)
      gl.enable(gl.BLEND)
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
      gl.drawArrays(gl.TRIANGLES, 0, mesh.length / VERTEX_FLOATS)
      gl.bindVertexArray(null)
    },
  }
}
