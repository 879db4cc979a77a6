// The one import of a provider's author: addresses, endpoints, replies and failures come with the kit.
@_exported public import HolubSMTP
