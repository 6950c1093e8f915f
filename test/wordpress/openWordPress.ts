/** A WordPress of the test's own: unpacked code, a database below a temporary folder, PHP's own server. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../browser/harness/freePort.ts'

export interface WordPress {
  /** Address of the post. */
  readonly post: string
  close(): Promise<void>
}

/** Where install.sh unpacks it. */
const unpacked = '.cache/wordpress'

/**
 * @param pasted address that stands on a line of its own in the post
 * @throws {Error} where the packages are missing.
 */
export async function openWordPress(pasted: string): Promise<WordPress> {
  if (!existsSync(join(unpacked, 'usr/share/wordpress/wp-settings.php'))) {
    throw new Error('WordPress is not there: run test/wordpress/install.sh as root, on Debian')
  }
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'))
  const code = join(folder, 'site')
  cpSync(join(unpacked, 'usr/share/wordpress'), code, { recursive: true })
  cpSync(join(unpacked, 'var/lib/wordpress'), code, { recursive: true })
  mkdirSync(join(code, 'wp-content/mu-plugins'), { recursive: true })
  cpSync('test/wordpress/wp-config.php', join(code, 'wp-config.php'))
  cpSync('test/wordpress/loopback.php', join(code, 'wp-content/mu-plugins/loopback.php'))

  const socket = join(folder, 'socket')
  const data = join(folder, 'data')
  const user = `--user=${userInfo().username}`
  execFileSync('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, user, '--skip-test-db'])
  const started: ChildProcess[] = []
  const start = (command: string, parameters: readonly string[], env: NodeJS.ProcessEnv): void => {
    started.push(spawn(command, parameters, { env, stdio: 'ignore' }))
  }
  const close = async (): Promise<void> => {
    await Promise.all(
      started.map(
        (one) =>
          new Promise((resolve) => {
            one.once('exit', resolve)
            one.kill()
          }),
      ),
    )
    rmSync(folder, { recursive: true })
  }

  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    WORDPRESS_SOCKET: socket,
    WORDPRESS_URL: url,
    EMBED_PORT: new URL(pasted).port,
  }
  try {
    start(
      '/usr/sbin/mariadbd',
      [
        '--no-defaults',
        `--datadir=${data}`,
        `--socket=${socket}`,
        user,
        '--skip-networking',
        '--skip-grant-tables',
      ],
      env,
    )
    await until(() => existsSync(socket))
    execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-e', 'CREATE DATABASE wordpress'])
    const number = execFileSync('php', ['test/wordpress/writePost.php', code, pasted], { env })
      .toString()
      .trim()
    start('php', ['-S', `localhost:${port}`, '-t', code], env)
    await until(() =>
      fetch(`${url}/wp-includes/js/wp-embed.js`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    return { post: `${url}/?p=${number}`, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The runner's own guard ends what never comes true. */
async function until(ready: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 100))
}
