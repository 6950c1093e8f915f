/** Where Chromium, Chrome and Edge are usually installed. */
import { join } from 'node:path'

/** Absolute paths to try, best known first; nothing is promised to exist. */
export function browserPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    const applications = ['/Applications', ...(env['HOME'] ? [join(env['HOME'], 'Applications')] : [])]
    return applications.flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
        (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    )
  }
  if (platform === 'win32') {
    const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return programs.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
            `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
            `${folder}\\Chromium\\Application\\chrome.exe`,
          ],
    )
  }
  const named = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  return [
    ...new Set([
      ...programFolders(env).flatMap((folder) => named.map((name) => `${folder}/${name}`)),
      '/opt/google/chrome/chrome',
      '/usr/lib/chromium/chromium',
      '/usr/lib/chromium-browser/chromium-browser',
      '/opt/microsoft/msedge/msedge',
      '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
    ]),
  ]
}

/** Where Debian and its like put Chromium's shell without windows; nothing is promised to exist. */
export const lightBrowserPlaces = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] =>
  platform === 'linux'
    ? [...new Set(programFolders(env).map((folder) => `${folder}/chromium-headless-shell`))]
    : []

const programFolders = (env: NodeJS.ProcessEnv): string[] => {
  const onPath = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))
  return ['/usr/bin', '/usr/local/bin', '/snap/bin', ...onPath]
}
