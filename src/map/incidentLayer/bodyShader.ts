/** What symbols stand on: the disc behind a rosette, the counted circle with its number, leader lines and true points. */
import { circleMark, discLook, leaderLook, truePointLook } from '../scene/measures.ts'
import { glslFloat as float } from './program.ts'

/** 32-bit floats of a body: disc (x, y, radius), leader (from x, y, to x, y), opacity, number (-1: none), mark, tie. */
export const bodyFloats = 11
/** Where in these its parts begin: the state changes with the window, the others with the camera. */
export const bodyFloat = { disc: 0, leader: 3, state: 7, tie: 10 } as const
export const bodyBytes = bodyFloats * 4

/** What the passes over the bodies draw. */
export const bodyPass = { leaders: 0, discs: 1, truePoints: 2 } as const

export const bodyVertexSource = `#version 300 es
precision highp float;
precision highp int;
layout(location = 0) in vec3 a_disc;
// From the true point to the edge of the disc.
layout(location = 1) in vec4 a_leader;
// Opacity, number, mark; how much of leader and true point is there.
layout(location = 2) in vec4 a_state;
uniform vec2 u_viewport;
uniform int u_pass;
out vec2 v_at;
flat out vec3 v_disc;
flat out vec4 v_leader;
flat out vec4 v_state;

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  vec2 low = a_disc.xy - a_disc.z;
  vec2 high = a_disc.xy + a_disc.z;
  if (u_pass == 0) {
    low = min(a_leader.xy, a_leader.zw);
    high = max(a_leader.xy, a_leader.zw);
  } else if (u_pass == 2) {
    low = a_leader.xy;
    high = a_leader.xy;
  }
  v_at = mix(low - 6.0, high + 6.0, corner);
  v_disc = a_disc;
  v_leader = a_leader;
  v_state = a_state;
  vec2 clip = v_at / u_viewport * 2.0 - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
`

export const bodyFragmentSource = `#version 300 es
precision highp float;
precision highp int;
in vec2 v_at;
flat in vec3 v_disc;
flat in vec4 v_leader;
flat in vec4 v_state;
uniform int u_pass;
uniform float u_pixelRatio;
uniform vec3 u_ground;
uniform vec3 u_rim;
uniform vec3 u_leader;
uniform vec3 u_ink;
uniform vec3 u_accent;
uniform sampler2D u_digits;
// Width and height of one digit, pixels.
uniform vec2 u_digit;
out vec4 colour;

float cover(float distance_) { return clamp(0.5 - distance_ * u_pixelRatio, 0.0, 1.0); }
void paint(inout vec4 under, vec3 rgb, float alpha) { under = vec4(rgb * alpha, alpha) + under * (1.0 - alpha); }

float number(vec2 p, int value) {
  int digits = 1;
  for (int rest = value / 10; rest > 0; rest /= 10) digits++;
  // A thin space before the last three of five and more.
  float space = digits > 4 ? u_digit.x * 0.35 : 0.0;
  float x = p.x + (float(digits) * u_digit.x + space) * 0.5;
  float y = p.y + u_digit.y * 0.5;
  float head = float(digits - 3) * u_digit.x;
  if (space > 0.0 && x > head) {
    if (x < head + space) return 0.0;
    x -= space;
  }
  int position = int(floor(x / u_digit.x));
  if (x < 0.0 || position >= digits || y < 0.0 || y > u_digit.y) return 0.0;
  int digit = value;
  for (int k = digits - 1; k > position; k--) digit /= 10;
  vec2 inCell = vec2(fract(x / u_digit.x) + float(digit % 10), y / u_digit.y);
  return textureLod(u_digits, vec2(inCell.x / 10.0, inCell.y), 0.0).a;
}

void main() {
  vec4 result = vec4(0.0);
  vec2 p = v_at - v_disc.xy;
  float tie = v_state.w * v_state.x;
  vec2 away = v_at - v_leader.xy;
  if (u_pass == 2) {
    float point = length(away);
    paint(result, u_ground, cover(point - ${float(truePointLook.ground)}));
    paint(result, u_leader, cover(abs(point - ${float(truePointLook.ring)}) - ${float(truePointLook.width / 2)}));
    colour = result * tie;
    return;
  }
  if (u_pass == 0) {
    vec2 along = v_leader.zw - v_leader.xy;
    float line = length(away - along * clamp(dot(away, along) / max(dot(along, along), 1e-6), 0.0, 1.0));
    paint(result, u_ground, cover(line - ${float(leaderLook.ground / 2)}) * ${float(leaderLook.groundOpacity)});
    paint(result, u_leader, cover(line - ${float(leaderLook.width / 2)}));
    colour = result * tie;
    return;
  }
  float d = length(p) - v_disc.z;
  paint(result, u_ground, cover(d) * ${float(discLook.opacity)});
  vec3 rim = v_state.z > 1.5 ? u_accent : v_state.z > 0.5 ? u_ink : u_rim;
  float rimWidth = v_state.z > 0.5 ? ${float(circleMark.width)} : ${float(discLook.rim)};
  paint(result, rim, cover(abs(d + ${float(discLook.rim / 2)}) - rimWidth * 0.5));
  if (v_state.y >= 0.0) paint(result, u_ink, number(p, int(v_state.y + 0.5)));
  colour = result * v_state.x;
}
`
