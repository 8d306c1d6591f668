import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import * as api from '../../api/client';
import { key, Problem } from '../../api/http';
import { asRequest, type Plan } from './plan';
import { forgetPlan } from './planned';

/** Opens a discussion and goes to it. A repeat of the same plan after a lost answer is the same request. */
export function useLaunch() {
  const go = useNavigate();
  const last = useRef({ body: '', key: '' });
  return useMutation({
    mutationFn: (plan: Plan) => {
      const request = asRequest(plan);
      const body = JSON.stringify(request);
      if (last.current.body !== body) last.current = { body, key: key() };
      return api.launch(request, last.current.key);
    },
    onSuccess: (made) => {
      forgetPlan();
      go(`/discussions/${encodeURIComponent(made.id)}`, { state: { launched: true } });
    },
    onError: (problem) => {
      if (problem instanceof Problem && problem.status && problem.status < 500) last.current = { body: '', key: '' };
    },
  });
}

/** The details of those faults that are about one field of the request. */
export function faultsOf(problem: unknown, field: string): string {
  if (!(problem instanceof Problem)) return '';
  const about = new RegExp(`^#?/${field}(/|$)`);
  return problem.errors
    .filter((error) => about.test(error.pointer ?? ''))
    .map((error) => error.detail)
    .join(' ');
}
