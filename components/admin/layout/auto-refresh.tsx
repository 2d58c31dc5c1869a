'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'

const EVERY_MS = 2_000

/** Refreshes every two seconds while the page is visible; without scripts there is a link. */
export function AutoRefresh() {
  const t = useTranslations('admin.layout')
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return (
    <noscript>
      <p className="meta">
        <a href="">{t('progress')}</a>
      </p>
    </noscript>
  )
}
