'use client';

import { useSelf } from '@/lib/client/presence/use-people';

import { useChangeNews } from './use-change-news';
import { useJoinNews } from './use-join-news';
import { useOverwrittenNews } from './use-overwritten-news';

/** Announces what the others do that one should know of, and nothing else. */
export function ProjectNews() {
  const { userId } = useSelf();
  useJoinNews(userId);
  useChangeNews(userId);
  useOverwrittenNews();
  return null;
}
