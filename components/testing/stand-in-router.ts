import { vi } from 'vitest';

// A screen alone has no router around it: it is a page of the project `p`, whose own address says where it stands.
vi.mock('next/navigation', () => ({
  useParams: () => ({ projectId: 'p' }),
  useRouter: () => ({ push: () => {} }),
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
}));

// Following somebody needs the frame of the project around it.
vi.mock('@/components/presence/people-bar', () => ({ PeopleBar: () => null }));
