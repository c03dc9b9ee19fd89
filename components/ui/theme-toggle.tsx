'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';

import { Button } from './button';
import { Menu } from './menu';

const themes = [
  { id: 'system', label: 'Like the system', Icon: Monitor },
  { id: 'light', label: 'Light', Icon: Sun },
  { id: 'dark', label: 'Dark', Icon: Moon },
] as const;
type Theme = (typeof themes)[number]['id'];

const yearSeconds = 31_536_000;

function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  // The server reads the cookie, so the next page is drawn right from its first byte.
  document.cookie = `theme=${theme}; path=/; max-age=${theme === 'system' ? 0 : yearSeconds}; samesite=lax`;
}

function readTheme(): Theme {
  const stored = document.documentElement.dataset['theme'];
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

export function ThemeToggle() {
  const theme = useSyncExternalStore(watchTheme, readTheme, () => 'system');
  const { Icon, label } = themes.find(({ id }) => id === theme) ?? themes[0];
  return (
    <Menu
      label="Theme"
      trigger={
        <Button aria-label={`Theme: ${label}`}>
          <Icon aria-hidden />
        </Button>
      }
      actions={themes.map((choice) => ({
        id: choice.id,
        label: choice.label,
        icon: <choice.Icon aria-hidden />,
        onAction: () => applyTheme(choice.id),
      }))}
    />
  );
}
