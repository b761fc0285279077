// Finds nginx for the test of the intranet archive; on Debian as root a missing one is installed with apt-get.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

function look(env = process.env) {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path)) ?? null
}

/** Path of nginx, or null where there is none and none can be installed. */
export function findNginx() {
  const found = look()
  if (found || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return found
  console.error('No nginx found: installing it with apt-get …')
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    // Only for this test: it must not start to serve this machine.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'], quiet)
  return look()
}
