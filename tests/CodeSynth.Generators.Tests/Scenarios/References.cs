// Picks that are unique, that differ from one another, and that follow the row; several references to one entity.
using CodeSynth;

namespace Bank;

[SynthEntity(Count = 50)]
public partial record Account
{
    [RecordKey, Sequence("A{0:D3}")] public required string AccountId { get; init; }
    [OneOf("private", "business")] public required string Kind { get; init; }
    [References] public required int BranchId { get; init; }
}

[SynthEntity(Count = 9)]
public partial record Branch
{
    [RecordKey, Sequence] public required int BranchId { get; init; }
    [Fake(Fake.City)] public required string City { get; init; }
}

[SynthEntity(Count = 300, Rate = 100)]
public partial record Transfer
{
    [RecordKey, Sequence("T{0}")] public required string TransferId { get; init; }
    [References(typeof(Account), Zipf = 1.2, Unshuffled = true)] public required string FromId { get; init; }
    [References(typeof(Account), Zipf = 1.2, Except = nameof(FromId))] public required string ToId { get; init; }
    [CopyOf(nameof(FromId), nameof(Account.Kind))] public required string FromKind { get; init; }
    [CopyOf(nameof(ToId), nameof(Account.Kind))] public required string ToKind { get; init; }
    public required Fee Fee { get; init; }
}

public record Fee
{
    [References(typeof(Account), Except = "ToId")] public required string PaidBy { get; init; }
    [References(typeof(Account), Except = nameof(PaidBy))] public required string PaidTo { get; init; }
}

[SynthEntity(Count = 300, Rate = 100)]
public partial record Receipt
{
    [RecordKey, Sequence("R{0}")] public required string ReceiptId { get; init; }
    [References(Unique = true)] public required string TransferId { get; init; }
    [CopyOf(nameof(TransferId), "Fee.PaidBy")] public required string PaidBy { get; init; }
    [CopyOf(nameof(TransferId), "Fee.PaidBy.Kind")] public required string PayersKind { get; init; }
    [CopyOf(nameof(TransferId), "FromId.Kind")] public required string SendersKind { get; init; }
    [CopyOf(nameof(TransferId), "FromId.AccountId")] public required string SendersId { get; init; }
    [CopyOf(nameof(TransferId), "FromId.BranchId")] public required int SendersBranch { get; init; }
    [CopyOf(nameof(TransferId), "FromId.BranchId.City")] public required string SendersCity { get; init; }
    [CopyOf(nameof(SendersBranch), "City")] public required string SendersCityAgain { get; init; }
}

[SynthEntity(Count = 200, Rate = 80)]
public partial record Refund
{
    [RecordKey, Sequence] public required int RefundId { get; init; }
    [References(Unique = true, Recency = "5s")] public required string TransferId { get; init; }
    [References(typeof(Account), Unique = false, Unshuffled = false)] public required string ApprovedBy { get; init; }
}

[SynthEntity(Count = 200)]
public partial record Employee
{
    [RecordKey, Sequence("E{0:D3}")] public required string EmployeeId { get; init; }
    [Fake(Fake.FullName)] public required string Name { get; init; }
    [Uniform(1, 9)] public required int Grade { get; init; }
    [References(typeof(Employee), Zipf = 0.8)] public string? ManagerId { get; init; }
    [References(typeof(Employee), Except = nameof(ManagerId))] public string? MentorId { get; init; }
    [CopyOf(nameof(ManagerId), nameof(Name))] public string? ManagersName { get; init; }
    [CopyOf(nameof(ManagerId), nameof(Grade))] public int? ManagersGrade { get; init; }
    [CopyOf(nameof(ManagerId), nameof(ManagerId))] public string? SecondManagerId { get; init; }
    [CopyOf(nameof(SecondManagerId), nameof(Name))] public string? SecondManagersName { get; init; }
    [CopyOf(nameof(ManagerId), nameof(ManagersName))] public string? SecondManagersNameAgain { get; init; }
    [CopyOf(nameof(ManagerId), "ManagerId.ManagerId.Name")] public string? ThirdManagersName { get; init; }
    [NullRate(0.5), References(typeof(Employee))] public string? SponsorId { get; init; }
}

[SynthEntity(Count = 120, Rate = 50)]
public partial record Block
{
    [RecordKey, Uuid] public required Guid BlockId { get; init; }
    [References(typeof(Block), Unique = true)] public Guid? PreviousId { get; init; }
    [CopyOf(nameof(PreviousId), nameof(At))] public DateTimeOffset? PreviousAt { get; init; }
    [References(typeof(Block), Recency = "1s")] public Guid? UncleId { get; init; }
    [EventTime] public required DateTimeOffset At { get; init; }
}

[SynthEntity(Count = 60)]
public partial record Badge
{
    [RecordKey, Sequence] public required int BadgeId { get; init; }
    [References(Unique = true)] public required string EmployeeId { get; init; }
    [CopyOf(nameof(EmployeeId), "ManagerId.Name")] public string? ManagersName { get; init; }
}
