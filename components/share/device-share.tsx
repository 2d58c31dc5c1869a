'use client'

import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'

type DeviceShareProps = { url: string; text: string; button: string; hint: string }

/** Opens the device's own share menu; shown only where there is one. */
export function DeviceShare({ url, text, button, hint }: DeviceShareProps) {
  const able = useSyncExternalStore(never, canShare, () => false)
  if (!able) return null
  return (
    <>
      <Button wide type="button" onClick={() => void navigator.share({ url, text }).catch(closed)}>
        {button}
      </Button>
      <p className="meta">{hint}</p>
    </>
  )
}

function canShare(): boolean {
  return 'share' in navigator
}

function never() {
  return () => {}
}

// Closing the menu without sharing is no failure.
function closed() {}
