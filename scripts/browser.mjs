// Finds a Chromium-family browser for the tests and pictures; `node scripts/browser.mjs` prints which one.
// None is downloaded by npm: on Debian as root it is installed with apt-get, elsewhere one sentence says how to get one.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const NAMES = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
]
const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
]

/**
 * What the browser is started with: WebGL2 in software, so that tests see the same picture on every machine. SwiftShader is allowed, not
 * demanded: demanded, it would also put whole pages together, which takes several times as long as the processor does alone.
 */
export const BROWSER_FLAGS = [
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-gpu-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
]

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function candidates(env) {
  const { platform } = process
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const named = onPath.flatMap((folder) => NAMES.map((name) => join(folder, platform === 'win32' ? `${name}.exe` : name)))
  if (platform === 'darwin')
    return [
      ...['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) => MAC.map((app) => join(folder, app))),
      ...named,
    ]
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    return [...folders.flatMap((folder) => WINDOWS.map((app) => join(folder, app))), ...named]
  }
  return named
}

/** Path of a browser on this machine, or null. CHROME_PATH wins, and is refused where it leads nowhere. */
export function lookForBrowser(env = process.env) {
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH
    throw new Error(`CHROME_PATH is set to ${env.CHROME_PATH}, but no program is there.`)
  }
  return candidates(env).find(isProgram) ?? null
}

function installOnDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.error('No browser found: installing chromium and Chinese fonts with apt-get …')
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet)
}

/** A browser, installed if need be and possible; otherwise an error whose message says what to do. */
export function findBrowser() {
  const found = lookForBrowser()
  if (found) return found
  installOnDebian()
  const installed = lookForBrowser()
  if (installed) return installed
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge: install one (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk) or set CHROME_PATH to it.',
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(findBrowser())
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
