namespace CodeSynth.Schemas.Protobuf;

/// <summary>The body of a message while it is read, and the rules that need all of it.</summary>
internal sealed class ProtoMessageBody
{
    public List<(ProtoField Field, ProtoToken Number)> Fields { get; } = [];

    public List<ProtoToken> Oneofs { get; } = [];

    public List<ProtoMessage> Messages { get; } = [];

    public List<ProtoEnum> Enums { get; } = [];

    public List<ProtoExtend> Extends { get; } = [];

    public List<ProtoOption> Options { get; } = [];

    public List<ProtoOneofOption> OneofOptions { get; } = [];

    public List<ProtoRange> Reserved { get; } = [];

    public List<string> ReservedNames { get; } = [];

    public List<ProtoRange> Extensions { get; } = [];

    public void Check(ProtoSyntax syntax, ProtoFaults faults, CancellationToken cancellation)
    {
        CheckNumbers(faults, cancellation);
        ProtoJsonNames.Check(this, syntax, faults);
        foreach (ProtoRange range in Extensions.Where(e => Reserved.Any(e.Overlaps)))
        {
            faults.Add(range.Position, 1, $"Some numbers of {range.Words} are reserved; numbers for extensions must be others.");
        }
    }

    private void CheckNumbers(ProtoFaults faults, CancellationToken cancellation)
    {
        var first = new Dictionary<int, string>();
        foreach ((ProtoField field, ProtoToken place) in Fields)
        {
            cancellation.ThrowIfCancellationRequested();
            if (faults.AreTooMany)
            {
                return;
            }

            if (first.TryGetValue(field.Number, out string? other))
            {
                faults.Add(place, $"The field '{other}' has number {field.Number} as well; take another, such as {FreeNumber()}.");
            }
            else
            {
                first.Add(field.Number, field.Name);
            }

            if (Reserved.Any(r => r.Contains(field.Number)))
            {
                faults.Add(place, $"The number {field.Number} is reserved; take another, such as {FreeNumber()}.");
            }

            if (Extensions.Any(r => r.Contains(field.Number)))
            {
                faults.Add(place, $"The number {field.Number} is kept for extensions; take another, such as {FreeNumber()}.");
            }

            if (ReservedNames.Contains(field.Name))
            {
                faults.Add(field.Position, field.Name.Length, $"The name '{field.Name}' is reserved, for old records have another field of it; take another.");
            }
        }
    }

    /// <summary>Clear of all that is taken, and of the numbers that protobuf keeps for itself.</summary>
    private int FreeNumber()
    {
        int number = 1;
        bool isTaken = true;
        while (isTaken)
        {
            isTaken = false;
            foreach (ProtoRange range in Reserved.Concat(Extensions).Concat(Fields.Select(f => new ProtoRange(default, f.Field.Number, f.Field.Number))))
            {
                if (range.Contains(number) && range.Last < ProtoRange.MaxField)
                {
                    number = range.Last + 1;
                    isTaken = true;
                }
            }
        }

        return number;
    }
}
