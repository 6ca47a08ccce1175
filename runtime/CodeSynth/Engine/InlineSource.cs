namespace CodeSynth.Engine;

/// <summary>Encodes and writes on the caller's thread.</summary>
internal sealed class InlineSource(SliceCutter cutter, RecordBatch batch, bool merge) : BatchSource
{
    public override bool WriteAll(Func<RecordBatch, bool> write)
    {
        while (cutter.TryCut(batch))
        {
            batch.Fill(merge);
            if (!write(batch))
            {
                return false;
            }
        }

        return true;
    }

    public override void Dispose()
    {
        cutter.Dispose();
        batch.Dispose();
    }
}
