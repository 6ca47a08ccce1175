using System.Runtime.CompilerServices;

namespace CodeSynth.Workflows;

/// <summary>
/// What a schedule keeps of an event beside its instance and step, in as few bits as there are choices: the path, from which its states follow, or the transition
/// that was taken.
/// </summary>
internal sealed class RouteTable
{
    private readonly bool _hasPaths;
    private readonly int _states;
    private readonly int _steps;
    private readonly byte[] _entered; // by route and, with paths, step
    private readonly byte[] _left; // by route, with transitions
    private readonly ushort[] _routes; // by state left and entered, with transitions

    /// <summary>The routes of a workflow.</summary>
    /// <param name="workflow">The workflow.</param>
    public RouteTable(Workflow workflow)
    {
        WorkflowDescriptor descriptor = workflow.Descriptor;
        _hasPaths = workflow.HasPaths;
        _states = descriptor.States.Count;
        _steps = workflow.MaxSteps;
        Count = CountOf(workflow);
        _entered = new byte[_hasPaths ? Count * _steps : Count];
        _left = new byte[Count];
        _routes = new ushort[_hasPaths ? 0 : _states * _states];
        if (_hasPaths)
        {
            for (int path = 0; path < Count; path++)
            {
                IReadOnlyList<int> states = descriptor.Paths[path].States;
                for (int step = 0; step < states.Count; step++)
                {
                    _entered[path * _steps + step] = (byte)states[step];
                }
            }

            return;
        }

        // Route 0 is the beginning.
        (_entered[0], _left[0]) = ((byte)descriptor.Initial, WorkflowEvent.None);
        for (int route = 1; route < Count; route++)
        {
            WorkflowTransition transition = descriptor.Transitions[route - 1];
            (_entered[route], _left[route]) = ((byte)transition.To, (byte)transition.From);
            _routes[transition.From * _states + transition.To] = (ushort)route;
        }
    }

    /// <summary>How many routes there are.</summary>
    public int Count { get; }

    /// <summary>How many routes a workflow has.</summary>
    /// <param name="workflow">The workflow.</param>
    public static int CountOf(Workflow workflow) => workflow.HasPaths ? workflow.Descriptor.Paths.Count : workflow.Descriptor.Transitions.Count + 1;

    /// <summary>The route of an event.</summary>
    /// <param name="current">The event.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RouteOf(in WorkflowEvent current) =>
        _hasPaths ? current.Path : current.Step == 0 ? 0 : _routes[current.Previous * _states + current.State];

    /// <summary>The event that was on a route.</summary>
    /// <param name="route">The route.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="time">When it happens.</param>
    /// <param name="step">The step.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WorkflowEvent EventOf(int route, long instance, long time, int step)
    {
        if (!_hasPaths)
        {
            return new WorkflowEvent(instance, time, (byte)step, _entered[route], _left[route], 0);
        }

        int place = route * _steps + step;
        return new WorkflowEvent(instance, time, (byte)step, _entered[place], step == 0 ? WorkflowEvent.None : _entered[place - 1], (byte)route);
    }
}
