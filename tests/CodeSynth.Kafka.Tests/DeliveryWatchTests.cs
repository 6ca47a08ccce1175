namespace CodeSynth.Kafka.Tests;

public sealed class DeliveryWatchTests
{
    [Fact]
    public void Observe_WithoutAReportWhileRecordsWait_IsAStandstillUntilOneComes()
    {
        var watch = new DeliveryWatch(TimeSpan.Zero);

        Assert.False(watch.Observe(inFlight: 3, reported: 7));
        Assert.Null(watch.Standstill); // these may just have been handed over
        Assert.False(watch.Observe(inFlight: 5, reported: 7));
        Assert.NotNull(watch.Standstill);
        Assert.True(watch.Observe(inFlight: 4, reported: 8));
        Assert.Null(watch.Standstill);
    }

    [Fact]
    public void Observe_WithNothingOnTheWay_IsNoStandstill()
    {
        var watch = new DeliveryWatch(TimeSpan.Zero);
        watch.Observe(inFlight: 0, reported: 7);
        watch.Observe(inFlight: 0, reported: 7);
        Assert.Null(watch.Standstill);

        watch.Observe(inFlight: 1, reported: 7); // the first after a long silence has not waited for any of it

        Assert.Null(watch.Standstill);
    }

    [Fact]
    public void Observe_WithoutAReportForLessThanThePatience_IsNoStandstill()
    {
        var watch = new DeliveryWatch(TimeSpan.FromHours(1));
        watch.Observe(inFlight: 3, reported: 7);
        watch.Observe(inFlight: 3, reported: 7);

        Assert.Null(watch.Standstill);
    }
}
