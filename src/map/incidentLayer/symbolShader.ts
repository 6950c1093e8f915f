/**
 * The symbols: one quad an instance, its shape a signed distance in the fragment shader, so it is sharp at any pixel
 * ratio. The same source with `ID_PASS` writes which rows are drawn instead of drawing them.
 */
import { symbolLook, symbolMark } from '../scene/measures.ts'
import { lookBit } from './instances.ts'
import { glslFloat as float } from './program.ts'

const { disputed } = symbolLook

/** Attribute locations. */
export const symbolAttribute = { seat: 0, ranks: 1, identity: 2 } as const

/** Pixels of an identification picture in one line. */
export const idWidth = 1024

const bit = (position: number): string => `((a_identity.z >> ${position}u) & 1u) == 1u`

export const symbolVertexSource = (idPass: boolean): string => `#version 300 es
${idPass ? '#define ID_PASS' : ''}
precision highp float;
precision highp int;
layout(location = 0) in vec2 a_seat;
layout(location = 1) in uvec2 a_ranks;
// Site, row, look.
layout(location = 2) in uvec3 a_identity;

// Ranks: starts before, ends from, certain from, certain before.
uniform uvec4 u_window;
// For each site: x, y in pixels, how far unfolded, opacity.
uniform highp sampler2D u_sites;
uniform vec2 u_viewport;
// Highlighted, selected; row + 1, 0 for none.
uniform uvec2 u_marked;
uniform float u_quad;
uniform int u_idFirst;
uniform vec2 u_idSize;

flat out uint v_look;
flat out uint v_standing;
flat out uint v_mark;
flat out uint v_row;
flat out float v_opacity;
flat out float v_scale;
out vec2 v_at;

bool undated() { return ${bit(lookBit.undated)}; }
bool touches() { return undated() || (a_ranks.x < u_window.x && a_ranks.y >= u_window.y); }
bool certain() { return !undated() && a_ranks.x >= u_window.z && a_ranks.y < u_window.w; }

void main() {
  int width = textureSize(u_sites, 0).x;
  int site = int(a_identity.x);
  vec4 place = texelFetch(u_sites, ivec2(site % width, site / width), 0);
  uint row = a_identity.y;
  bool shown = touches() && place.w > 0.0;
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;

  v_row = row;
  v_look = a_identity.z;
  v_standing = certain() ? 1u : 0u;
  v_mark = row + 1u == u_marked.y ? 2u : row + 1u == u_marked.x ? 1u : 0u;
  v_opacity = place.w;
  v_scale = mix(0.4, 1.0, place.z) * (v_mark > 0u ? ${float(symbolMark.scale)} : 1.0);
  v_at = corner * u_quad;
#ifdef ID_PASS
  int pixel = u_idFirst + gl_InstanceID;
  vec2 cell = vec2(pixel % ${idWidth}, pixel / ${idWidth});
  vec2 clip = (cell + 0.5 + corner * 0.5) / u_idSize * 2.0 - 1.0;
  gl_Position = shown ? vec4(clip, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
#else
  vec2 centre = place.xy + a_seat * place.z;
  vec2 clip = (centre + v_at) / u_viewport * 2.0 - 1.0;
  gl_Position = shown ? vec4(clip.x, -clip.y, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
#endif
}
`

/** Shapes agree with `domain/layout/symbolPath.ts`, at the size of `symbolLook`; distances are in pixels, negative inside. */
export const symbolFragmentSource = (idPass: boolean): string => `#version 300 es
${idPass ? '#define ID_PASS' : ''}
precision highp float;
precision highp int;
flat in uint v_look;
flat in uint v_standing;
flat in uint v_mark;
flat in uint v_row;
flat in float v_opacity;
flat in float v_scale;
in vec2 v_at;
uniform vec3 u_colours[8];
uniform vec3 u_ground;
uniform vec3 u_ink;
uniform vec3 u_accent;
uniform float u_pixelRatio;
out vec4 colour;

float box(vec2 p, vec2 half_) {
  vec2 d = abs(p) - half_;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}
float segment(vec2 p, vec2 a, vec2 b) {
  vec2 along = b - a;
  return length(p - a - along * clamp(dot(p - a, along) / dot(along, along), 0.0, 1.0));
}
// Half plane left of the way from a to b is inside.
float side(vec2 p, vec2 a, vec2 b) {
  vec2 way = normalize(b - a);
  return dot(p - a, vec2(-way.y, way.x));
}
float triangle(vec2 p) {
  vec2 a = vec2(0.0, -6.7), b = vec2(6.5, 5.0), c = vec2(-6.5, 5.0);
  float edge = min(segment(p, a, b), min(segment(p, b, c), segment(p, c, a)));
  float inside = min(side(p, a, b), min(side(p, b, c), side(p, c, a)));
  return inside > 0.0 ? -edge : edge;
}
float pentagon(vec2 p) {
  float edge = 1e3, inside = 1e3;
  for (int k = 0; k < 5; k++) {
    float first = float(k) * 1.2566370614 - 1.5707963268;
    vec2 a = 6.5 * vec2(cos(first), sin(first)) + vec2(0.0, 0.45);
    vec2 b = 6.5 * vec2(cos(first + 1.2566370614), sin(first + 1.2566370614)) + vec2(0.0, 0.45);
    edge = min(edge, segment(p, a, b));
    inside = min(inside, side(p, a, b));
  }
  return inside > 0.0 ? -edge : edge;
}
float diamond(vec2 p) { return box(vec2(p.x + p.y, p.x - p.y) * 0.70710678, vec2(4.75)); }

float shape(uint symbol, vec2 p) {
  if (symbol == 0u) return triangle(p);
  if (symbol == 1u) return box(p, vec2(5.2));
  if (symbol == 2u) return diamond(p);
  if (symbol == 3u) return length(p) - 5.7;
  if (symbol == 4u) return min(box(p, vec2(2.0, 6.4)), box(p, vec2(6.4, 2.0)));
  if (symbol == 5u) return box(p, vec2(6.6, 2.5));
  if (symbol == 6u) return pentagon(p);
  return length(p) - 4.1;
}

float cover(float distance_) { return clamp(0.5 - distance_ * u_pixelRatio, 0.0, 1.0); }
void paint(inout vec4 under, vec3 rgb, float alpha) { under = vec4(rgb * alpha, alpha) + under * (1.0 - alpha); }
bool has(uint position) { return ((v_look >> position) & 1u) == 1u; }

void main() {
#ifdef ID_PASS
  uint n = v_row + 1u;
  colour = vec4(n & 255u, (n >> 8) & 255u, (n >> 16) & 255u, n >> 24) / 255.0;
#else
  float d = shape(v_look & 255u, v_at / v_scale) * v_scale;
  vec3 hue = u_colours[v_look & 7u];
  // A statement about a place is muted.
  if (has(${lookBit.subject}u)) hue = mix(u_ground, hue, ${float(symbolLook.subject)});
  vec4 result = vec4(0.0);
  if (v_mark > 0u) paint(result, u_ground, cover(length(v_at) - ${float(symbolMark.ring)}));
  paint(result, u_ground, cover(d - ${float(symbolLook.halo)}) * ${float(symbolLook.haloOpacity)});
  if (has(${lookBit.disputed}u)) {
    // A broken outline, off the shape: four arcs.
    float broken = abs(fract(atan(v_at.y, v_at.x) / 1.5707963268 + 0.5) - 0.5) > ${float(disputed.gap / 2)} ? 1.0 : 0.0;
    paint(result, u_ground, cover(d - ${float(disputed.ground)}));
    paint(result, u_ink, cover(abs(d - ${float(disputed.at)}) - ${float(disputed.width / 2)}) * broken);
  }
  if (v_standing == 1u) {
    paint(result, hue, cover(d));
  } else {
    paint(result, mix(u_ground, hue, ${float(symbolLook.hollow)}), cover(d));
    paint(result, hue, cover(abs(d + ${float(symbolLook.outline / 2)}) - ${float(symbolLook.outline / 2)}));
  }
  // More than one origin: a dark edge on the shape itself.
  if (has(${lookBit.corroborated}u)) paint(result, u_ink, cover(abs(d) - ${float(symbolLook.corroborated / 2)}));
  if (v_mark > 0u) {
    float ring = v_mark == 2u ? ${float(symbolMark.selected)} : ${float(symbolMark.highlighted)};
    paint(result, v_mark == 2u ? u_accent : u_ink, cover(abs(length(v_at) - ${float(symbolMark.ring)}) - ring * 0.5));
  }
  // A candidate place among several.
  float ghost = has(${lookBit.ghost}u) ? ${float(symbolLook.ghost)} : 1.0;
  colour = result * v_opacity * ghost;
#endif
}
`
