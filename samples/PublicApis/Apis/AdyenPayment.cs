using System.Globalization;
using Acme.Adyen;
using CampaignsGen;

namespace PublicApis;

/// <summary>Begins the payment of an order. The key is that of the order, so that nobody pays it twice.</summary>
internal sealed class AdyenPayment(IAdyenClient adyen) : IApiTask
{
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        string order = arguments[1];
        PaymentRequest request = new()
        {
            MerchantAccount = arguments[0],
            Reference = order,
            Amount = new() { Currency = "EUR", Value = long.Parse(arguments[2], CultureInfo.InvariantCulture) },
            PaymentMethod = new IdealDetails { Type = IdealDetailsType.Ideal },
            ReturnUrl = "https://shop.example/paid",
        };
        try
        {
            PaymentResponse payment = await adyen.Payments.PostAsync(order, request, cancellationToken);
            Console.WriteLine($"{order}: {payment.ResultCode}");
            if (payment.Action is { } action && action.TryGet(out CheckoutRedirectAction? redirect))
            {
                Console.WriteLine($"The shopper continues at {redirect.Url}");
            }

            return 0;
        }
        catch (BadRequestException exception) when (exception.TryGetBody(out ServiceError? error))
        {
            Console.WriteLine($"{order}: refused with {error.ErrorCode}, {error.Message}");
            return 1;
        }
    }
}

internal static partial class ApiTasks
{
    static partial void AddAdyen(ICollection<ApiTask> tasks) =>
        tasks.Add(
            new(
                "adyen",
                ["MERCHANT", "ORDER", "CENTS"],
                static (services, section) =>
                {
                    services
                        .AddAdyenClient(section)
                        .AddStandardResilienceHandler(static options => options.Retry.DisableForUnsafeOperations());
                    services.AddSingleton<IApiTask, AdyenPayment>();
                }
            )
        );
}
