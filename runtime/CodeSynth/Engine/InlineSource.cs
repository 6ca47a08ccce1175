namespace CodeSynth.Engine;

/// <summary>Encodes on the writer's thread: no hand-over, and the batch is still in this core's cache when it is written.</summary>
internal sealed class InlineSource(SliceCutter cutter, RecordBatch batch, bool merge) : BatchSource
{
    public override RecordBatch? Next()
    {
        if (!cutter.TryCut(batch))
        {
            return null;
        }

        batch.Fill(merge);
        return batch;
    }

    public override void Return()
    {
    }

    public override void Dispose()
    {
        cutter.Dispose();
        batch.Dispose();
    }
}
