namespace CodeSynth.Schemas.Protobuf;

/// <summary>The mistakes of a file while it is read.</summary>
internal sealed class ProtoFaults
{
    /// <summary>A file with more mistakes than this is no schema; the first ones say so well enough.</summary>
    private const int Most = 50;

    private readonly List<SchemaFault> _faults = [];

    public int Count => _faults.Count;

    public bool AreTooMany => _faults.Count >= Most;

    public void Add(ProtoToken culprit, string message) => Add(culprit.Position, culprit.Text.Length, message);

    public void Add(SchemaPosition position, int length, string message)
    {
        if (!AreTooMany)
        {
            _faults.Add(new SchemaFault(position, length, message));
        }
    }

    /// <summary>The mistakes in the order of the text.</summary>
    public SchemaFault[] ToArray() => [.. _faults.OrderBy(f => f.Position.Line).ThenBy(f => f.Position.Column)];
}
