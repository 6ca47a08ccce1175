namespace CodeSynth.Engine;

/// <summary>
/// What became of one topic's records. One thread at a time adds to each number (the writer to <see cref="Written"/> and
/// <see cref="Bytes"/>, the one that hears of deliveries to the others), any thread may read.
/// </summary>
public sealed class TopicCounters
{
    private long _written;
    private long _bytes;
    private long _acknowledged;
    private long _failed;
    private long _withoutGap;

    /// <summary>Records handed to the destination.</summary>
    public long Written => Volatile.Read(ref _written);

    /// <summary>Bytes of their values, keys and framing not counted.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Records that the destination confirmed: a broker's acknowledgement, or a completed write to a file.</summary>
    public long Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Records that the destination refused for good.</summary>
    public long Failed => Volatile.Read(ref _failed);

    /// <summary>
    /// So many records from the first on are acknowledged for certain, however many behind them are too: what a run that goes
    /// on may skip. It follows <see cref="Acknowledged"/> whenever nothing is under way, and else as the destination tells.
    /// </summary>
    public long AcknowledgedWithoutGap => Volatile.Read(ref _withoutGap);

    /// <summary>Records of which nothing is known (yet): neither acknowledged nor failed.</summary>
    public long Unknown => Written - Acknowledged - Failed;

    /// <summary>A CRC-32C over all values as written to one stream, for destinations that compute one.</summary>
    public uint? Checksum { get; set; }

    /// <summary>
    /// The <see cref="Wire.RecordDigest"/> of all records handed over, summed modulo 2¹²⁸, so that those of shards, and of the parts of a run that was stopped, add up
    /// to that of the whole; null where the run computes none. To be read when the run has ended.
    /// </summary>
    public UInt128? Digest { get; private set; }

    /// <summary>Adds the digest of records handed over.</summary>
    /// <param name="digest">Their sum.</param>
    public void AddDigest(UInt128 digest) => Digest = unchecked((Digest ?? 0) + digest);

    /// <summary>Counts records handed over.</summary>
    /// <param name="records">How many.</param>
    /// <param name="bytes">Their bytes.</param>
    public void AddWritten(long records, long bytes)
    {
        Volatile.Write(ref _bytes, _bytes + bytes);
        Volatile.Write(ref _written, _written + records);
    }

    /// <summary>Counts confirmed records.</summary>
    /// <param name="records">How many.</param>
    /// <remarks>To be called by the thread that calls <see cref="AddWritten"/>, or after it has ended.</remarks>
    public void AddAcknowledged(long records)
    {
        Volatile.Write(ref _acknowledged, _acknowledged + records);
        if (_acknowledged == _written)
        {
            AdvanceWithoutGap(_written);
        }
    }

    /// <summary>Tells up to where all records are confirmed, for a destination that confirms them out of order.</summary>
    /// <param name="records">How many from the first on; less than before is ignored.</param>
    public void AdvanceWithoutGap(long records) => Volatile.Write(ref _withoutGap, Math.Max(_withoutGap, records));

    /// <summary>Counts refused records.</summary>
    /// <param name="records">How many.</param>
    public void AddFailed(long records) => Volatile.Write(ref _failed, _failed + records);
}
