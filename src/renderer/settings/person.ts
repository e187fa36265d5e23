// Who sits at this window: from the address, else from the settings, else nobody yet.
import { useMemo } from 'react';
import { teams, type Team } from '../../domain/people/participants.ts';
import { useNavigation } from '../base/NavigationContext.ts';
import type { Person } from '../session/presence.ts';
import { useSettings } from './SettingsContext.tsx';

export interface KnownPerson {
  readonly person: Person;
  /** True when the name must be asked for: neither address nor settings have one, and the settings have been read. */
  readonly isUnknown: boolean;
  readonly isLoading: boolean;
}

export function usePerson(): KnownPerson {
  const navigation = useNavigation();
  const { settings, isLoaded } = useSettings();
  const name = navigation.parameter('name')?.trim().slice(0, 120) ?? '';
  const team = teams.find((one) => one === navigation.parameter('team')) ?? 'none';
  return useMemo(() => known(name, team, settings, isLoaded), [name, team, settings, isLoaded]);
}

function known(name: string, team: Team, settings: Person, isLoaded: boolean): KnownPerson {
  if (name !== '') return { person: { name, team, function: '' }, isUnknown: false, isLoading: false };
  const person = { name: settings.name.trim(), team: settings.team, function: settings.function };
  return { person, isUnknown: isLoaded && person.name === '', isLoading: !isLoaded && person.name === '' };
}
