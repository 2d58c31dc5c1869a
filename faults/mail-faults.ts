import type { Fault, MailServer } from '@/testing/doubles/mail-server'
import { until } from '@/testing/until'
import type { Drill } from './drill.ts'
import { atMost, exactly, info, type Figure } from './figures.ts'
import type { KillableSite } from './killable-site.ts'
import { postAsJson } from './posts.ts'
import { failedJobs, waitUntilDrained } from './queue.ts'

// Jobs are retried after 3, 10 and 30 s.
const DELIVERED_WITHIN = 90
const EACH = 3

const FAULTS: Fault[] = [
  'refuses with 4xx',
  'refuses with 5xx',
  'fails with 4xx after DATA',
  'fails with 5xx after DATA',
  'slow',
  'cut after DATA',
]

export const mailFaults: Drill = {
  name: 'mail-faults',
  title: 'Faults of the mail server',
  async run(scene, { rounds, slowMail }) {
    const mail = await scene.mail()
    const postgres = await scene.postgres(await scene.data())
    const site = await scene.site(await scene.folder(), mail, { LIMITS: 'off', DATABASE_URL: postgres.url })
    await site.start()
    mail.slowness = slowMail * 1_000
    const signers: Signer[] = []
    for (let round = 1; round <= rounds; round++) {
      signers.push(...(await signWhileRefused(site, mail, postgres.url, round)))
      signers.push(...(await signUnderFaults(site, mail, round)))
      await waitUntilDrained(postgres.url, DELIVERED_WITHIN)
    }
    return figures(mail, signers)
  },
}

type Signer = { address: string; fault: Fault | 'refused' }

async function signWhileRefused(
  site: KillableSite,
  mail: MailServer,
  databaseUrl: string,
  round: number,
): Promise<Signer[]> {
  await mail.close()
  const signers = await signAll(site, people('refused', round))
  await until('a try has failed for each', async () => (await failedJobs(databaseUrl)) >= EACH, {
    seconds: 60,
  })
  await mail.open()
  return signers
}

async function signUnderFaults(site: KillableSite, mail: MailServer, round: number): Promise<Signer[]> {
  const signers = FAULTS.flatMap((fault) => people(fault, round))
  for (const { address, fault } of signers) if (fault !== 'refused') mail.arrange(address, fault)
  return signAll(site, signers)
}

function people(fault: Signer['fault'], round: number): Signer[] {
  const name = fault.toLowerCase().replaceAll(' ', '-')
  return Array.from({ length: EACH }, (_, number) => ({
    address: `signer-${round}-${number}@${name}.example.org`,
    fault,
  }))
}

async function signAll(site: KillableSite, signers: Signer[]): Promise<Signer[]> {
  for (const { address } of signers) {
    const { status } = await postAsJson(site.origin, { email: address })
    if (status !== 202) throw new Error(`Signing was answered with ${status}`)
  }
  return signers
}

function figures(mail: MailServer, signers: Signer[]): Figure[] {
  const byFault = ['refused' as const, ...FAULTS].flatMap((fault) => {
    const addresses = signers.filter((signer) => signer.fault === fault).map(({ address }) => address)
    const met = fault === 'refused' ? addresses.length : mail.timesMet(fault)
    const lost = addresses.filter((address) => !mail.hasMailed(address)).length
    const cuts = fault === 'cut after DATA' ? met : 0
    return [
      info(`${fault}: signatures`, addresses.length),
      exactly(`${fault}: met`, met, addresses.length),
      exactly(`${fault}: lost`, lost, 0),
      atMost(`${fault}: mailed twice`, mail.duplicates(addresses), cuts),
    ]
  })
  return [
    ...byFault,
    exactly('mailed twice and not to be known by their Message-ID', mail.unknownDuplicates(), 0),
  ]
}
