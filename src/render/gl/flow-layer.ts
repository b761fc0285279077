// A deck.gl path of which only comets are seen: a bright head, a tail that fades backwards, again and again along the line.
import type { DefaultProps, LayerProps } from '@deck.gl/core'
import { PathLayer, type PathLayerProps } from '@deck.gl/layers'
import { APART_PX, TAIL_PX } from '../comets.ts'
import type { Track } from './flow-tracks.ts'

export type CometLook = {
  /** What the head brightens to: red, green, blue 0…1, and how much of it. */
  readonly core: readonly [number, number, number, number]
  /** How soon the tail fades: 1 evenly, less later. */
  readonly fade: number
  /** Width of the core as a share of the comet's. */
  readonly coreWidth: number
  /** Where along the tail the core begins: 0 at its tip, near 1 only in the head. */
  readonly coreFrom: number
  /** Opacity of the light round the head, 0 for none. */
  readonly glow: number
  /** Width of an edge in the core's colour that lifts the comet off its line, 0 for none. */
  readonly rimPx: number
  /** How much wider than the comet the painted band is: room for soft edges, or for the glow. */
  readonly spread: number
}

type CometProps = {
  readonly getAlong: (track: Track) => Float32Array
  readonly look: CometLook
  /** Zoom at which the tracks' distances are true. */
  readonly zoom: number
  /** How far the comets have come. */
  readonly travelledPx: () => number
  /** False while the picture is drawn at a size this layer knows nothing of. */
  readonly fits: () => boolean
}

const UNIFORMS = `\
layout(std140) uniform cometUniforms {
  vec4 core;
  float coreWidth;
  float coreFrom;
  float fade;
  float glow;
  float rim;
  float spread;
  float travelled;
  float stretch;
} comet;
`

const cometModule = {
  name: 'comet',
  vs: UNIFORMS,
  fs: UNIFORMS,
  uniformTypes: {
    core: 'vec4<f32>',
    coreWidth: 'f32',
    coreFrom: 'f32',
    fade: 'f32',
    glow: 'f32',
    rim: 'f32',
    spread: 'f32',
    travelled: 'f32',
    stretch: 'f32',
  },
} as const

const INJECT = {
  'vs:#decl': `\
in float instanceAlong;
in float instanceNextAlong;
out float vAlong;
out float vHalfWidth;
`,
  'vs:DECKGL_FILTER_SIZE': `\
size *= comet.spread;
`,
  'vs:#main-end': `\
vAlong = mix(instanceAlong, instanceNextAlong, vPathPosition.y / max(vPathLength, 1e-6)) * comet.stretch;
vHalfWidth = widthPixels.x;
`,
  'fs:#decl': `\
in float vAlong;
in float vHalfWidth;
`,
  // All in CSS pixels; \`across\` from the middle of the line, \`behind\` from the head backwards.
  'fs:DECKGL_FILTER_COLOR': `\
float across = abs(geometry.uv.x) * vHalfWidth * comet.spread;
float soft = 0.6 * max(fwidth(across), 1e-4);
float behind = mod(comet.travelled - vAlong, ${APART_PX.toFixed(1)});
float left = 1.0 - behind / ${TAIL_PX.toFixed(1)};
if (left <= 0.0) discard;
float nose = clamp(behind / (vHalfWidth * 2.5), 0.0, 1.0);
float body = vHalfWidth * mix(0.35, 1.0, left) * sqrt(nose * (2.0 - nose));
float bodyCover = (1.0 - smoothstep(body - soft, body + soft, across)) * pow(left, comet.fade);
float heart = body * comet.coreWidth;
float coreCover = (1.0 - smoothstep(heart - soft, heart + soft, across)) * smoothstep(comet.coreFrom, 1.0, left) * comet.core.a;
float reach = across / (vHalfWidth * comet.spread);
float glowCover = comet.glow * left * left * exp(-4.0 * reach * reach) * (1.0 - smoothstep(0.7, 1.0, reach)) * smoothstep(0.0, 8.0, behind);
float rimCover = (1.0 - smoothstep(body + comet.rim - soft, body + comet.rim + soft, across)) * smoothstep(0.0, 0.6, left) * step(1e-3, comet.rim);
float under = max(glowCover, rimCover) * (1.0 - bodyCover);
vec3 edge = mix(color.rgb, comet.core.rgb, step(1e-3, comet.rim));
vec3 top = mix(color.rgb, comet.core.rgb, coreCover);
float cover = bodyCover + under;
color.rgb = mix(edge, top, bodyCover / max(cover, 1e-4));
color.a *= cover;
`,
} as const

const defaultProps: DefaultProps<CometProps> = {
  getAlong: { type: 'accessor', value: (track: Track) => track.alongPx },
  look: { type: 'object', value: { core: [1, 1, 1, 1], coreWidth: 0.5, coreFrom: 0, fade: 1, glow: 0, rimPx: 0, spread: 1.5 } },
  zoom: 0,
  travelledPx: { type: 'function', value: () => 0 },
  fits: { type: 'function', value: () => true },
}

export type CometLayerProps = Partial<CometProps> & PathLayerProps<Track> & LayerProps

export class CometLayer extends PathLayer<Track, CometProps> {
  static override layerName = 'CometLayer'
  static override defaultProps = defaultProps as typeof PathLayer.defaultProps

  override getShaders(): object {
    const shaders = super.getShaders() as { readonly modules: readonly object[] }
    return { ...shaders, modules: [...shaders.modules, cometModule], inject: INJECT }
  }

  override initializeState(): void {
    super.initializeState()
    // One distance per corner, read for both ends of each segment.
    this.getAttributeManager()?.addInstanced({
      along: {
        size: 1,
        accessor: 'getAlong',
        shaderAttributes: { instanceAlong: { vertexOffset: 0 }, instanceNextAlong: { vertexOffset: 1 } },
      },
    })
  }

  override draw(options: Parameters<PathLayer['draw']>[0]): void {
    const { look, zoom, travelledPx, fits } = this.props
    if (!fits()) return
    this.state.model?.shaderInputs.setProps({
      comet: {
        core: look.core,
        coreWidth: look.coreWidth,
        coreFrom: look.coreFrom,
        fade: look.fade,
        glow: look.glow,
        rim: look.rimPx,
        spread: look.spread,
        travelled: travelledPx() % APART_PX,
        stretch: 2 ** (this.context.viewport.zoom - zoom),
      },
    })
    super.draw(options)
  }
}
