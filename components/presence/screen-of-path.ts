import { screens, type ProjectScreen } from '@/components/studio/screens';

/** The screen that somebody's path (`relationships?row=…`) leads to. */
export function screenOfPath(path: string): ProjectScreen | undefined {
  const [name] = path.split('?');
  return screens.find((screen) => screen.path === name);
}
