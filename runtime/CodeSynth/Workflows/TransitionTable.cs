using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Sampling;

namespace CodeSynth.Workflows;

/// <summary>
/// Draws the transitions of a walk: for each state, and each number of events that may still follow, the targets from which a final state is near enough, with
/// their weights among these. Most numbers leave the same targets open, and share a table.
/// </summary>
internal readonly struct TransitionTable
{
    private readonly Row?[] _rows;
    private readonly int _mostSteps;

    public TransitionTable(WorkflowGraph graph)
    {
        _mostSteps = graph.MostSteps;
        _rows = new Row?[graph.StateCount * _mostSteps];
        for (int state = 0; state < graph.StateCount; state++)
        {
            Row? shared = null;
            for (int step = 0; step < _mostSteps; step++)
            {
                // With fewer steps left there are fewer targets and no other ones, so as many are the same ones.
                WorkflowTransition[] open = graph.Open(state, _mostSteps - 1 - step);
                shared = open.Length == 0 ? null : shared?.Count == open.Length ? shared : new Row(open);
                _rows[state * _mostSteps + step] = shared;
            }
        }
    }

    /// <summary>The state behind another.</summary>
    /// <param name="state">The state that is left.</param>
    /// <param name="step">The step of its event.</param>
    /// <param name="key">The key of the stream.</param>
    /// <param name="instance">The instance that walks.</param>
    /// <returns>The state that is entered, or <see cref="WorkflowEvent.None"/> where the walk ends.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Next(int state, int step, ulong key, long instance) =>
        _rows[state * _mostSteps + step] is { } row ? row.At(Bits.At(key, instance, step + 1)) : WorkflowEvent.None;

    private sealed class Row(WorkflowTransition[] open)
    {
        private readonly AliasTable _odds = AliasTable.Of([.. open.Select(t => t.Weight)]);
        private readonly byte[] _targets = [.. open.Select(t => (byte)t.To)];

        public int Count => _targets.Length;

        public byte At(ulong bits) => _targets[_odds.At(bits)];
    }
}
