import type { KeptInWords } from '@/lib/rights/kept-in-words'

export function WhatIsKept({ title, kept }: { title: string; kept: KeptInWords[] }) {
  return (
    <section aria-labelledby="kept" className="grid gap-2 border-t border-hair pt-4">
      <h2 id="kept" className="text-24">
        {title}
      </h2>
      <dl className="grid gap-4">
        {kept.map(({ group, what, howLong, erasing }) => (
          <div key={group} data-kept={group}>
            <dt>{what}</dt>
            <dd className="meta">
              {howLong} {erasing}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
