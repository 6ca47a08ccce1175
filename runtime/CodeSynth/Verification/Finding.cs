namespace CodeSynth.Verification;

/// <summary>What an oracle says of a record.</summary>
internal readonly record struct Finding
{
    /// <summary>It is of the run that this one went on from, or of another shard.</summary>
    public static Finding Ignored => new() { IsIgnored = true };

    /// <summary>It was read before.</summary>
    public static Finding Duplicated => new() { Fault = Verification.Fault.Duplicated, Why = "was read before" };

    /// <summary>Whether nothing is to be said of it.</summary>
    public bool IsIgnored { get; private init; }

    /// <summary>What is wrong with it by itself; null when nothing is.</summary>
    public Fault? Fault { get; private init; }

    /// <summary>The reason, as the end of a sentence; null without a fault.</summary>
    public string? Why { get; private init; }

    /// <summary>Which record it is; null where that is not certain.</summary>
    public RecordAddress? Address { get; private init; }

    /// <summary>It is as expected.</summary>
    public static Finding Good(in RecordAddress address) => new() { Address = address };

    /// <summary>Nothing of this run wrote it there.</summary>
    public static Finding Foreign(string why) => new() { Fault = Verification.Fault.Foreign, Why = why };

    /// <summary>It tells of another schema.</summary>
    public static Finding Misframed(string why) => new() { Fault = Verification.Fault.Misframed, Why = why };

    /// <summary>It is another one than was written.</summary>
    public static Finding Corrupted(string why, RecordAddress? address) => new() { Fault = Verification.Fault.Corrupted, Why = why, Address = address };
}
