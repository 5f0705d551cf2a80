/** Whether a window can be shown: on Linux a program finds its screen by these variables, or ends. */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
