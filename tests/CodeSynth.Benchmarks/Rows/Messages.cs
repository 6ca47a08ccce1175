using Ecommerce;
using Google.Protobuf.WellKnownTypes;
using Contracts = CodeSynth.Schemas.Ecommerce;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>The example's records as the message classes that protoc makes of its .proto files.</summary>
public static class Messages
{
    /// <summary>A customer.</summary>
    /// <param name="customer">The record.</param>
    public static Contracts.Customer Of(Customer customer) => new()
    {
        CustomerId = customer.CustomerId,
        Name = customer.Name,
        Email = customer.Email,
        Phone = customer.Phone,
        Address = new Contracts.Customer.Types.Address
        {
            Street = customer.Address.Street,
            City = customer.Address.City,
            PostalCode = customer.Address.PostalCode,
            CountryCode = customer.Address.CountryCode,
        },
        Tier = customer.Tier,
    };

    /// <summary>An order.</summary>
    /// <param name="order">The record.</param>
    public static Contracts.Order Of(Order order) => new()
    {
        OrderId = order.OrderId,
        CustomerId = order.CustomerId,
        TotalAmount = order.TotalAmount,
        Status = order.Status,
        CreatedAt = order.CreatedAt.ToTimestamp(),
    };

    /// <summary>A payment.</summary>
    /// <param name="payment">The record.</param>
    public static Contracts.Payment Of(Payment payment) => new()
    {
        PaymentId = payment.PaymentId,
        OrderId = payment.OrderId,
        Amount = payment.Amount,
        PaymentMethod = payment.PaymentMethod,
        Status = payment.Status,
        CreatedAt = payment.CreatedAt.ToTimestamp(),
    };
}
