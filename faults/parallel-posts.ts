import type { Drill } from './drill.ts'
import { atMost, exactly, info } from './figures.ts'
import { postAsJson, type PostResponse } from './posts.ts'
import { waitUntilDrained } from './queue.ts'
import { runStatement } from './run-statement.ts'
import { isTaken } from './signers.ts'

const POSTS = 100
const ADDRESSES_AT_ONCE = 5
const DRAINED_WITHIN = 60

export const parallelPosts: Drill = {
  name: 'parallel-posts',
  title: 'A hundred parallel posts for each address, over two processes',
  async run(scene, { addresses }) {
    const mail = await scene.mail()
    const postgres = await scene.postgres(await scene.data())
    // Each post gets its own network, so that only the address's limit applies.
    const settings = { TRUSTED_PROXIES: '1', DATABASE_URL: postgres.url }
    const sites = [
      await scene.site(await scene.folder(), mail, settings),
      await scene.site(await scene.folder(), mail, settings),
    ]
    await Promise.all(sites.map((site) => site.start()))
    const origins = sites.map(({ origin }) => origin)
    const targets = Array.from({ length: addresses }, (_, number) => `one@p${number}.example.org`)
    const answers: PostResponse[] = []
    for (let first = 0; first < targets.length; first += ADDRESSES_AT_ONCE) {
      const together = targets.slice(first, first + ADDRESSES_AT_ONCE)
      answers.push(...(await Promise.all(together.flatMap((address) => postAll(origins, address)))))
    }
    await waitUntilDrained(postgres.url, DRAINED_WITHIN)
    const rows = await runStatement(postgres.url, 'SELECT FROM signatures')
    const taken = answers.filter(isTaken).length
    return [
      info('posts', answers.length),
      exactly('posts that were not answered as taken', answers.length - taken, 0),
      exactly('rows', rows.length, addresses),
      atMost('mails', mail.count, addresses),
      exactly('addresses without a mail', targets.filter((address) => !mail.hasMailed(address)).length, 0),
    ]
  },
}

function postAll(origins: string[], email: string): Promise<PostResponse>[] {
  return Array.from({ length: POSTS }, (_, number) => {
    const network = { 'X-Forwarded-For': `10.${number}.${Math.floor(Math.random() * 256)}.1` }
    return postAsJson(origins[number % origins.length] ?? '', { email }, network)
  })
}
