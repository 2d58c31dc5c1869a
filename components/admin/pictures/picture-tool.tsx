'use client'

import { useRef, useState } from 'react'
import { insertBlock } from '@/components/admin/markdown/edits'
import { ToolButton } from '@/components/admin/markdown/tool-button'
import { useToolbar } from '@/components/admin/markdown/toolbar-context'
import { PictureDialog, type Choices } from '@/components/admin/pictures/picture-dialog'
import { pictureMarkdown } from '@/lib/pictures/rules'

/** Puts a picture into a text in `locale`: one that is chosen, or uploaded for it. */
export function PictureTool({ locale }: { locale: 'en' | 'es' }) {
  const { edit, focusField } = useToolbar()
  const [choices, setChoices] = useState<Choices | null>(null)
  const asked = useRef(0)

  async function ask(search: string) {
    const turn = ++asked.current
    const query = new URLSearchParams({ locale, search })
    const answer = await fetch(`/admin/pictures/choices?${query}`).catch(() => null)
    // Signed out, or the site is away: the page of pictures says what there is to do.
    if (!answer?.ok) return void window.open('/admin/pictures')
    const found = (await answer.json()) as Choices
    if (turn === asked.current) setChoices(found)
  }

  function close() {
    asked.current += 1
    setChoices(null)
    focusField()
  }

  function put(key: string, alt: string) {
    asked.current += 1
    setChoices(null)
    edit((selection) => insertBlock(selection, pictureMarkdown(key, alt)))
  }

  return (
    <>
      <ToolButton name="picture" aria-haspopup="dialog" onClick={() => void ask('')}>
        Picture
      </ToolButton>
      {choices && (
        <PictureDialog
          choices={choices}
          locale={locale}
          onSearch={(search) => void ask(search)}
          onChosen={put}
          onClose={close}
        />
      )}
    </>
  )
}
