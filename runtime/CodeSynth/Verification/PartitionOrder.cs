using CodeSynth.Time;

namespace CodeSynth.Verification;

/// <summary>
/// Whether the records of each partition stand in the order of the run that wrote them. Where several runs may have written side by side, each the rows of one shard, and
/// how many is not known, that is certain of rows within a block of 1,024 only, which one of them has written whatever their number; so each block is judged by itself.
/// </summary>
/// <param name="partitions">How many partitions there are.</param>
/// <param name="isOneRun">Whether one run wrote them.</param>
internal sealed class PartitionOrder(int partitions, bool isOneRun)
{
    /// <summary>Blocks that are written at the same time: one by each shard. One that is come back to after others took its place is judged anew.</summary>
    private const int OpenBlocks = Shard.MostCount;

    private readonly Place[]?[] _places = new Place[]?[partitions];

    /// <summary>How many partitions there are.</summary>
    public int Partitions => partitions;

    /// <summary>The latest record that was read.</summary>
    public RecordAddress Latest { get; private set; } = RecordAddress.None;

    /// <summary>Notes that a record was read.</summary>
    /// <param name="partition">Its partition.</param>
    /// <param name="address">The record.</param>
    /// <param name="behind">The later one behind which it stands.</param>
    /// <returns>Whether it stands where it belongs.</returns>
    public bool TryAdd(int partition, in RecordAddress address, out RecordAddress behind)
    {
        ref Place place = ref PlaceOf(partition, address.Instance);
        if (!isOneRun && Shard.BlockOf(place.Last.Instance) != Shard.BlockOf(address.Instance))
        {
            place = new Place(RecordAddress.None, RecordAddress.None);
        }

        Latest = Latest.IsBefore(address) ? address : Latest;
        behind = place.Last;
        if (!address.IsBefore(place.Last))
        {
            place = new Place(place.Last, address);
            return true;
        }

        // One that came too early must not make all behind it late: where the new one fits behind the last but one, it is the last that does not belong there.
        place = address.IsBefore(place.BeforeLast) ? place : new Place(place.BeforeLast, address);
        return false;
    }

    /// <summary>Whether a record would have been read by now, had it been there: one that belongs behind it was.</summary>
    public bool IsPassed(int partition, in RecordAddress address)
    {
        RecordAddress last = PlaceOf(partition, address.Instance).Last;
        return (isOneRun || Shard.BlockOf(last.Instance) == Shard.BlockOf(address.Instance)) && address.IsBefore(last);
    }

    private ref Place PlaceOf(int partition, long instance)
    {
        Place[] places = _places[partition] ??= NewPlaces();
        return ref places[(int)(Shard.BlockOf(instance) & (places.Length - 1))];
    }

    private Place[] NewPlaces()
    {
        var places = new Place[isOneRun ? 1 : OpenBlocks];
        Array.Fill(places, new Place(RecordAddress.None, RecordAddress.None));
        return places;
    }

    private readonly record struct Place(RecordAddress BeforeLast, RecordAddress Last);
}
