import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from './temporary-folder.ts'

const READY_WITHIN_MS = 10_000

export type Nginx = {
  url: string
  pid: number
  log(): Promise<string>
  stop(): Promise<void>
}

type Options = {
  program: string
  port: number
  upstreams: number[]
  beside?: string
}

/** Runs nginx with the shipped configuration, except for ports and folders. */
export async function startNginx({ program, port, upstreams, beside = '' }: Options): Promise<Nginx> {
  const { folder, remove } = await temporaryFolder()
  await mkdir(path.join(folder, 'log'))
  await writeFile(path.join(folder, 'campaign.conf'), await shippedConfig(folder, port, upstreams))
  await writeFile(path.join(folder, 'nginx.conf'), baseConfig(folder, beside))
  const child = spawn(program, ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (chunk) => (complaints += chunk))
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await remove()
  }
  for (const until = Date.now() + READY_WITHIN_MS; !(await answers(port)); await wait(20)) {
    if (child.exitCode === null && Date.now() < until) continue
    await stop()
    throw new Error(`nginx did not start:\n${complaints}`)
  }
  const log = () => readFile(path.join(folder, 'log/campaign.log'), 'utf8')
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, log, stop }
}

/** Adapts deploy/nginx.conf. Throws when a line is not found. */
async function shippedConfig(folder: string, port: number, upstreams: number[]): Promise<string> {
  const servers = upstreams.map((upstream) => `server 127.0.0.1:${upstream} max_fails=0;`).join(' ')
  const changes: [RegExp, string][] = [
    [/server 127\.0\.0\.1:3001 max_fails=0;\s+server 127\.0\.0\.1:3002 max_fails=0;/, servers],
    [/listen 80;\s+listen \[::\]:80;/, `listen 127.0.0.1:${port};`],
    [/\/var\/cache\/campaign-nginx/, `${folder}/cache`],
    [/\/var\/log\/nginx\/campaign\.log/, `${folder}/log/campaign.log`],
    [/\/var\/log\/nginx\/campaign-error\.log/, `${folder}/log/error.log`],
  ]
  let text = await readFile('deploy/nginx.conf', 'utf8')
  for (const [line, own] of changes) {
    if (!line.test(text)) throw new Error(`deploy/nginx.conf has no ${line.source} any more`)
    text = text.replace(line, own)
  }
  return text
}

function baseConfig(folder: string, beside: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    daemon off;
    pid ${folder}/nginx.pid;
    worker_processes auto;
    events { worker_connections 1024; }
    http {
      access_log off;
      ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
      include ${folder}/campaign.conf;
      ${beside}
    }`
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}
