'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { ToolButton } from '@/components/admin/markdown/tool-button'
import { useToolbar } from '@/components/admin/markdown/toolbar-context'
import { insertBlock } from '@/editor/markdown/edits'
import { holdsFiles, imageIn } from '@/editor/pictures/image-in'
import type { Locale } from '@/lib/i18n/locales'
import type { PictureChoice } from '@/lib/pictures/admin-queries'
import { pictureMarkdown } from '@/lib/pictures/rules'

// Most texts are written without it.
const PictureDialog = lazy(async () => ({
  default: (await import('@/components/admin/pictures/picture-dialog')).PictureDialog,
}))

/** Also accepts pasted and dropped files; `locale` is the language of the text. */
export function PictureTool({ locale }: { locale: Locale }) {
  const t = useTranslations('admin.pictures')
  const { field, edit, focusField } = useToolbar()
  const [choices, setChoices] = useState<PictureChoice[] | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const asked = useRef(0)

  useEffect(() => {
    const area = field.current
    function take(event: ClipboardEvent | DragEvent) {
      const image = imageIn('clipboardData' in event ? event.clipboardData : event.dataTransfer)
      if (!image) return
      event.preventDefault()
      setFile(image)
      void ask('')
    }
    // Otherwise the browser would open a dropped file in place of the page.
    const welcome = (event: DragEvent) => holdsFiles(event.dataTransfer) && event.preventDefault()
    area?.addEventListener('dragover', welcome)
    area?.addEventListener('paste', take)
    area?.addEventListener('drop', take)
    return () => {
      area?.removeEventListener('dragover', welcome)
      area?.removeEventListener('paste', take)
      area?.removeEventListener('drop', take)
    }
  })

  async function ask(search: string) {
    const turn = ++asked.current
    const query = new URLSearchParams({ locale, search })
    const answer = await fetch(`/admin/pictures/choices?${query}`).catch(() => null)
    // Signed out or offline: the pictures page explains what to do.
    if (!answer?.ok) return void window.open('/admin/pictures')
    const found = (await answer.json()) as PictureChoice[]
    if (turn === asked.current) setChoices(found)
  }

  function close() {
    asked.current += 1
    setChoices(null)
    setFile(null)
    focusField()
  }

  function put(key: string, alt: string) {
    asked.current += 1
    setChoices(null)
    setFile(null)
    edit((selection) => insertBlock(selection, pictureMarkdown(key, alt)))
  }

  return (
    <>
      <ToolButton name="picture" aria-haspopup="dialog" onClick={() => void ask('')}>
        {t('tool')}
      </ToolButton>
      {choices && (
        <Suspense>
          <PictureDialog
            choices={choices}
            locale={locale}
            file={file}
            onSearch={(search) => void ask(search)}
            onChosen={put}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  )
}
