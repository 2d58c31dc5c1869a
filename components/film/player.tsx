'use client'

import { useState, type MouseEvent, type ReactNode } from 'react'

type PlayerProps = {
  /** The film's own page: where the link leads without JavaScript. */
  href: string
  /** What replaces the poster after a click. */
  player: string
  /** The name of the player's frame. */
  frame: string
  children: ReactNode
}

/** A poster that becomes the player when it is clicked; nothing is asked of the video host before. */
export function Player({ href, player, frame, children }: PlayerProps) {
  const [playing, setPlaying] = useState(false)

  function play(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setPlaying(true)
  }

  if (playing) {
    return (
      <iframe
        src={player}
        title={frame}
        allow="autoplay; fullscreen; picture-in-picture"
        allowFullScreen
        referrerPolicy="strict-origin-when-cross-origin"
        ref={(element) => element?.focus()}
        className="block aspect-video w-full border-2 border-ink"
      />
    )
  }
  return (
    <a
      href={href}
      rel="noopener"
      onClick={play}
      className="relative block w-full border-2 border-ink no-underline"
    >
      {children}
    </a>
  )
}
